package io.github.nxdesk.nexudus;

import io.github.nxdesk.host.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Time that passes only where somebody sleeps, and that remembers each sleep.
public final class VirtualTime implements InstantSource, Sleeper {
  public static final Instant START = Instant.parse("2025-01-15T10:30:00Z");

  private final List<Duration> sleeps = new ArrayList<>();
  private Instant now = START;
  private boolean interrupted;

  /// The next sleep is ended by a signal.
  public void interruptNextSleep() {
    interrupted = true;
  }

  public List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }

  public Duration slept() {
    return Duration.between(START, now);
  }

  public long nanoTime() {
    return slept().toNanos();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (interrupted) {
      throw new InterruptedException();
    }
    sleeps.add(duration);
    now = now.plus(duration);
  }
}
