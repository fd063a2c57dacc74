package io.github.nxdesk.bulk;

import io.github.nxdesk.host.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time that passes only where somebody sleeps. Safe to be used by several threads.
final class VirtualClock implements InstantSource, Sleeper {
  private Instant now;

  VirtualClock(Instant start) {
    now = start;
  }

  synchronized long nanoTime() {
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
