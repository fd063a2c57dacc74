package io.github.nxdesk.bulk;

import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.RunCounts;

/// Hears what becomes of the rows, in their order; one call at a time, from any thread.
@FunctionalInterface
public interface RunListener {
  /// The row has ended.
  ///
  /// @param counts of all rows that have ended, this one included, and maybe some of those behind
  ///   it
  void ended(RunRow row, Outcome outcome, RunCounts counts);
}
