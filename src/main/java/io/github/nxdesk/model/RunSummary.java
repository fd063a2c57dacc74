package io.github.nxdesk.model;

import java.util.Set;

/// How a run ended, or was left.
///
/// @param result `completed`, `partial` where some rows failed, `conflict` where all were in
///   conflict, or what stopped it: `interrupted`, `throttled`, `denied` and so on
/// @param total rows there are, in all attempts at the run together
public record RunSummary(
    String result, long total, long updated, long unchanged, long failed, long skipped) {
  /// Every row was dealt with.
  public static final String COMPLETED = "completed";

  /// Every row was dealt with, and some failed.
  public static final String PARTIAL = "partial";

  /// Every row was dealt with, and all failed.
  public static final String FAILED = "failed";

  /// Every row was dealt with, and all failed on account of others' changes.
  public static final String CONFLICT = "conflict";

  /// Whether every row was dealt with, and all failed at least in part.
  public boolean isWithoutSuccess() {
    return result.equals(PARTIAL) && updated + unchanged == 0 && failed > 0;
  }

  /// The same with another result.
  public RunSummary with(String other) {
    return new RunSummary(other, total, updated, unchanged, failed, skipped);
  }

  /// Whether nothing is left to do, so that the same command is a new run.
  public boolean isFinished() {
    return Set.of(COMPLETED, PARTIAL, FAILED, CONFLICT).contains(result);
  }
}
