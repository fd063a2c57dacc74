package io.github.nxdesk.bulk.pace;

import io.github.nxdesk.host.Sleeper;
import java.time.Duration;
import java.util.function.LongSupplier;

/// The minimum interval between requests that the user sets, and a longer one after refusals. Each
/// refusal because of too many requests doubles the interval, up to a minute; every five minutes
/// without a refusal halve it, down to the user's.
final class Rate {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration SLOWEST = Duration.ofMinutes(1);
  private static final Duration CALM = Duration.ofMinutes(5);

  private final Duration asked;
  private final LongSupplier nanoTime;
  private final Sleeper sleeper;
  private Duration interval;
  private long changed;
  private long next;

  /// @param asked the interval that the user sets; zero for none
  Rate(Duration asked, LongSupplier nanoTime, Sleeper sleeper) {
    this.asked = asked;
    this.interval = asked;
    this.nanoTime = nanoTime;
    this.sleeper = sleeper;
    this.next = nanoTime.getAsLong();
  }

  /// Takes the next turn, and waits for it.
  ///
  /// @return zero; or, if the wait would be longer than the patience, that wait, and the turn is
  ///   not taken
  Duration take(Duration patience) throws InterruptedException {
    Duration wait;
    synchronized (this) {
      speedUp();
      if (interval.isZero()) {
        return Duration.ZERO;
      }
      long now = nanoTime.getAsLong();
      wait = Duration.ofNanos(Math.max(0, next - now));
      if (wait.compareTo(patience) > 0) {
        return wait;
      }
      next = now + wait.plus(interval).toNanos();
    }
    if (!wait.isZero()) {
      sleeper.sleep(wait);
    }
    return Duration.ZERO;
  }

  /// The server refused a request.
  synchronized void slowDown() {
    var twice = interval.multipliedBy(2);
    if (twice.compareTo(FIRST) < 0) {
      change(FIRST);
    } else {
      change(twice.compareTo(SLOWEST) < 0 ? twice : max(asked, SLOWEST));
    }
  }

  private void speedUp() {
    while (interval.compareTo(asked) > 0 && nanoTime.getAsLong() - changed >= CALM.toNanos()) {
      var half = interval.dividedBy(2);
      change(half.compareTo(FIRST) < 0 ? asked : max(asked, half));
    }
  }

  private void change(Duration to) {
    interval = to;
    changed = nanoTime.getAsLong();
    next = changed + to.toNanos();
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
