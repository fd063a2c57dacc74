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
  static Progress lines(PrintStream err, RunSize size, LongSupplier nanoTime) {
    return new LineProgress(err, size, nanoTime);
  }

  /// A bar, for a terminal.
  ///
  /// @param width of the terminal, in characters
  static Progress bar(PrintStream err, RunSize size, int width, InstantSource clock) {
    return new BarProgress(err, size, width, clock);
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
