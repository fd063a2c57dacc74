package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome;
import java.io.Closeable;
import java.io.IOException;

/// Prints the outcomes of the rows of a run in one format, in the order in which they become known.
public interface RunReporter extends Closeable {
  /// Prints the outcome of a row.
  ///
  /// @param number of the row
  void row(long number, Outcome outcome);

  /// Prints a row that the run skips because it is invalid.
  default void skipped(long number, Outcome.Failed failure) {
    row(number, failure);
  }

  /// Prints how the run ended.
  void end(RunReport report);

  @Override
  default void close() throws IOException {}
}
