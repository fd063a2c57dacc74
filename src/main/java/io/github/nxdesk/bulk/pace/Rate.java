package io.github.nxdesk.bulk.pace;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.nxdesk.host.Sleeper;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The rate that the user asks for, and the one that is left after the server has refused a request
/// as too fast: with every refusal the requests come half as often, down to one a minute; after
/// every five minutes without one, twice as often again, until only the user's rate is left.
///
/// Where there is neither, Bucket4j is not so much as loaded.
final class Rate {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration SLOWEST = Duration.ofMinutes(1);
  private static final Duration CALM = Duration.ofMinutes(5);

  private final Duration asked;
  private final LongSupplier nanoTime;
  private final Sleeper sleeper;
  private Duration interval;
  private long changed;
  private @Nullable Bucket bucket;

  /// @param asked the time from one request to the next; zero for as short as may be
  Rate(Duration asked, LongSupplier nanoTime, Sleeper sleeper) {
    this.asked = asked;
    this.interval = asked;
    this.nanoTime = nanoTime;
    this.sleeper = sleeper;
    this.bucket = asked.isZero() ? null : bucket(asked, 1);
  }

  /// Waits until the next request may be sent.
  ///
  /// @return zero; or without having waited, how long it would be, where that is beyond the
  ///   patience
  Duration take(Duration patience) throws InterruptedException {
    var current = current();
    if (current == null) {
      return Duration.ZERO;
    }
    return current
            .asBlocking()
            .tryConsume(1, patience, nanos -> sleeper.sleep(Duration.ofNanos(nanos)))
        ? Duration.ZERO
        : Duration.ofNanos(current.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  /// As [#take], but takes nothing.
  void await(Duration patience) throws InterruptedException {
    var current = current();
    if (current != null) {
      var wait = Duration.ofNanos(current.estimateAbilityToConsume(1).getNanosToWaitForRefill());
      if (wait.compareTo(patience) <= 0) {
        sleeper.sleep(wait);
      }
    }
  }

  /// The server refused one.
  synchronized void slowDown() {
    var twice = interval.multipliedBy(2);
    if (twice.compareTo(FIRST) < 0) {
      change(FIRST);
    } else {
      change(twice.compareTo(SLOWEST) < 0 ? twice : max(asked, SLOWEST));
    }
  }

  private synchronized @Nullable Bucket current() {
    while (interval.compareTo(asked) > 0 && nanoTime.getAsLong() - changed >= CALM.toNanos()) {
      var half = interval.dividedBy(2);
      change(half.compareTo(FIRST) < 0 ? asked : max(asked, half));
    }
    return bucket;
  }

  private void change(Duration to) {
    interval = to;
    changed = nanoTime.getAsLong();
    bucket = to.isZero() ? null : bucket(to, 0);
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private Bucket bucket(Duration spacing, long tokens) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(1).refillGreedy(1, spacing).initialTokens(tokens))
        .withCustomTimePrecision(new Meter(nanoTime))
        .build();
  }

  private record Meter(LongSupplier nanoTime) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return nanoTime.getAsLong();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
