package io.github.nxdesk.bulk;

import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.RunCounts;

/// Takes the outcomes of the rows, in their order. There is one call at a time, from any thread.
@FunctionalInterface
public interface RunListener {
  /// The row has ended.
  ///
  /// @param counts of all rows that have ended, including this one and possibly later ones
  void ended(RunRow row, Outcome outcome, RunCounts counts);
}
