package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome;
import java.io.Closeable;
import java.io.IOException;

/// Prints what becomes of the rows of a run, in one form, in the order in which that is known.
public interface RunReporter extends Closeable {
  /// What became of one row.
  ///
  /// @param number which row it was
  void row(long number, Outcome outcome);

  /// A row that the run leaves out, because it is wrong.
  default void leftOut(long number, Outcome.Failed failure) {
    row(number, failure);
  }

  /// The run has ended.
  void end(RunReport report);

  @Override
  default void close() throws IOException {}
}
