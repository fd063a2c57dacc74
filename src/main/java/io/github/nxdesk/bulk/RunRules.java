package io.github.nxdesk.bulk;

/// When a run stops, and how many writes it has under way at once.
///
/// @param maxErrors how many rows may fail before it stops; [#UNLIMITED] for any number
public record RunRules(long maxErrors, int workers) {
  /// Failing rows do not stop the run.
  public static final long UNLIMITED = Long.MAX_VALUE;
}
