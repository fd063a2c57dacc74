package io.github.nxdesk.output;

import io.github.nxdesk.model.RunCounts;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Tells people how far a run is. Used by several threads.
public interface Progress extends AutoCloseable {
  /// So many rows have ended.
  void ended(RunCounts counts);

  /// A request waits for its turn.
  ///
  /// @param what it waits for, like `60 writes a minute`
  void waiting(String what, Instant until);

  /// Prints something else, on the same terminal or not.
  default void print(Runnable printing) {
    printing.run();
  }

  @Override
  default void close() {}

  /// A line now and then, for a file or a pipe.
  ///
  /// @param total rows there are
  /// @param before rows that an earlier attempt has ended
  static Progress lines(PrintStream err, long total, long before, LongSupplier nanoTime) {
    return new LineProgress(err, total, before, nanoTime);
  }

  /// A bar, for a terminal of so many characters in a line.
  static Progress bar(PrintStream err, long total, long before, int width, InstantSource clock) {
    return new BarProgress(err, total, before, width, clock);
  }

  /// Says nothing.
  Progress NONE =
      new Progress() {
        @Override
        public void ended(RunCounts counts) {}

        @Override
        public void waiting(String what, Instant until) {}
      };
}
