package io.github.nxdesk.bulk;

import io.github.nxdesk.model.Problem;

/// Why a run ended before its last row.
public sealed interface RunStop {
  /// Every later row would have failed the same way.
  record Failing(Problem problem) implements RunStop {}

  /// More rows failed than allowed.
  record TooManyErrors(long failed) implements RunStop {}

  /// The journal can't be written, or the next row can't be read.
  ///
  /// @param message for people
  /// @param input whether it is the rows that can't be read
  record Broken(String message, boolean input) implements RunStop {}
}
