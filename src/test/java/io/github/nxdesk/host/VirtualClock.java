package io.github.nxdesk.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time that passes only where somebody sleeps. Safe to be used by several threads.
public final class VirtualClock implements InstantSource, Sleeper {
  private Instant now;

  /// @param start the first moment
  public VirtualClock(Instant start) {
    now = start;
  }

  /// As many nanoseconds as have passed since 1970.
  public synchronized long nanoTime() {
    return now.toEpochMilli() * 1_000_000;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration duration) {
    now = now.plus(duration);
  }
}
