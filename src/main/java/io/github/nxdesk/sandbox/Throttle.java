package io.github.nxdesk.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// The limits of nexudus-api.md "Throttling", over sliding windows. A request that has to wait is
/// not counted. The counts live as long as the sandbox: nothing is kept between runs.
final class Throttle {
  private final InstantSource clock;
  private final List<Window> ofAll =
      List.of(
          new Window(1, Duration.ofMillis(100)),
          new Window(120, Duration.ofMinutes(1)),
          new Window(5_000, Duration.ofHours(1)),
          // Documented, though 5,000 an hour never come to as many.
          new Window(200_000, Duration.ofDays(1)));
  private final Window ofWritesADay;
  private final List<Window> ofWrites;

  Throttle(InstantSource clock, int writesADay) {
    this.clock = clock;
    ofWritesADay = new Window(writesADay, Duration.ofDays(1));
    ofWrites = List.of(new Window(60, Duration.ofMinutes(1)), ofWritesADay);
  }

  /// Counts the request and answers zero, or answers how long it has to wait.
  synchronized Duration admit(boolean write) {
    var now = clock.instant();
    var windows = write ? List.of(ofAll, ofWrites) : List.of(ofAll);
    var wait =
        windows.stream()
            .flatMap(List::stream)
            .map(window -> window.waitAt(now))
            .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    if (wait.isZero()) {
      windows.forEach(list -> list.forEach(window -> window.admitted.add(now)));
    }
    return wait;
  }

  /// Whether no more writes are admitted today.
  synchronized boolean isDayUsedUp() {
    return ofWritesADay.waitAt(clock.instant()).isPositive();
  }

  /// Whole seconds for `Retry-After`: rounded up, at least 1.
  static long retryAfter(Duration wait) {
    return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
  }

  private static final class Window {
    private final int limit;
    private final Duration length;
    private final Queue<Instant> admitted = new ArrayDeque<>();

    private Window(int limit, Duration length) {
      this.limit = limit;
      this.length = length;
    }

    private Duration waitAt(Instant now) {
      while (!admitted.isEmpty() && !admitted.element().plus(length).isAfter(now)) {
        admitted.remove();
      }
      return admitted.size() < limit
          ? Duration.ZERO
          : Duration.between(now, admitted.element().plus(length));
    }
  }
}
