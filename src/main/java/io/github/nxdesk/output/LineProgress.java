package io.github.nxdesk.output;

import io.github.nxdesk.model.RunCounts;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/// A line every 30 seconds, for standard error that is not a terminal.
final class LineProgress implements Progress {
  private static final Duration EACH = Duration.ofSeconds(30);

  private final PrintStream err;
  private final RunSize size;
  private final LongSupplier nanoTime;
  private final long start;
  private long last;

  LineProgress(PrintStream err, RunSize size, LongSupplier nanoTime) {
    this.err = err;
    this.size = size;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.last = start;
  }

  @Override
  public synchronized void ended(RunCounts counts) {
    long now = nanoTime.getAsLong();
    if (now - last >= EACH.toNanos()) {
      last = now;
      err.println(new ProgressText(size, counts, Duration.ofNanos(now - start)).words());
    }
  }

  @Override
  public synchronized void waiting(String what, Instant until) {
    long now = nanoTime.getAsLong();
    if (now - last >= EACH.toNanos()) {
      last = now;
      err.println("waiting until %s: %s".formatted(until, what));
    }
  }
}
