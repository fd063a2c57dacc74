package io.github.nxdesk.bulk;

import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.RunCounts;
import java.util.Optional;

/// Counts the outcomes of rows, and decides when one is a reason to stop the run.
final class Tally {
  /// After so many rows without an answer, one after another, the problem is the network or the
  /// server.
  private static final int LOST_IN_A_ROW = 10;

  private final long maxErrors;
  private long updated;
  private long unchanged;
  private long failed;
  private int lost;

  /// @param maxErrors how many rows may fail before the run stops
  Tally(long maxErrors) {
    this.maxErrors = maxErrors;
  }

  /// Whether the problem stops the run and leaves the row for another attempt.
  static boolean isLeft(Problem problem) {
    return switch (problem) {
      case Problem.Denied _, Problem.Throttled _, Problem.Interrupted _ -> true;
      default -> false;
    };
  }

  /// Counts the outcome of a row.
  ///
  /// @return the reason to stop, if it is one; empty otherwise
  Optional<RunStop> count(Outcome outcome) {
    switch (outcome) {
      case Outcome.Updated _, Outcome.WouldUpdate _, Outcome.Created _, Outcome.Deleted _ ->
          updated++;
      case Outcome.Commented _, Outcome.WouldComment _, Outcome.ChangedAndCommented _ -> updated++;
      case Outcome.ChangedOnly _ -> failed++;
      case Outcome.Unchanged _ -> unchanged++;
      case Outcome.Failed(_, var problem) -> {
        failed++;
        return stop(problem);
      }
    }
    lost = 0;
    return Optional.empty();
  }

  private Optional<RunStop> stop(Problem problem) {
    lost = problem instanceof Problem.Unreachable ? lost + 1 : 0;
    if (lost >= LOST_IN_A_ROW) {
      return Optional.of(new RunStop.Failing(problem));
    }
    return failed > maxErrors ? Optional.of(new RunStop.TooManyErrors(failed)) : Optional.empty();
  }

  RunCounts counts() {
    return new RunCounts(updated, unchanged, failed);
  }
}
