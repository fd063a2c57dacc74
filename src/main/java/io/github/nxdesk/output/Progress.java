package io.github.nxdesk.output;

import io.github.nxdesk.model.RunCounts;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Shows the progress of a run. Used by several threads.
public interface Progress extends AutoCloseable {
  /// Rows have been completed.
  void ended(RunCounts counts);

  /// A request is waiting.
  ///
  /// @param what it waits for, like `60 writes a minute`
  void waiting(String what, Instant until);

  /// Prints something else, on the same terminal or not.
  default void print(Runnable printing) {
    printing.run();
  }

  @Override
  default void close() {}

  /// A line from time to time, for a file or a pipe.
  ///
  /// @param total the number of rows
  /// @param before rows that an earlier attempt has completed
  static Progress lines(PrintStream err, long total, long before, LongSupplier nanoTime) {
    return new LineProgress(err, total, before, nanoTime);
  }

  /// A bar, for a terminal.
  ///
  /// @param width of the terminal, in characters
  static Progress bar(PrintStream err, long total, long before, int width, InstantSource clock) {
    return new BarProgress(err, total, before, width, clock);
  }

  /// Shows nothing.
  Progress NONE =
      new Progress() {
        @Override
        public void ended(RunCounts counts) {}

        @Override
        public void waiting(String what, Instant until) {}
      };
}
