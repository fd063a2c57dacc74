package io.github.nxdesk.bulk;

import io.github.nxdesk.model.Problem;

/// Why a run did not come to its last row.
public sealed interface RunStop {
  /// Every later row would have failed the same way.
  record Failing(Problem problem) implements RunStop {}

  /// More rows failed than were allowed to.
  record TooManyErrors(long failed) implements RunStop {}

  /// The journal could not be written, or the rows not be read on.
  ///
  /// @param message for people
  /// @param input whether it is the rows
  record Broken(String message, boolean input) implements RunStop {}
}
