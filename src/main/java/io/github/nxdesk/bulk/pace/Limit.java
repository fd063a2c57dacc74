package io.github.nxdesk.bulk.pace;

import java.time.Duration;
import java.util.List;

/// A maximum number of requests in any window of a given length.
///
/// @param writes whether only POST, PUT and DELETE count
record Limit(int count, boolean writes, Duration window) {
  /// As documented (nexudus-api.md, Throttling), in addition to the interval of 100 ms. An older
  /// copy of the page says 2,500 writes a day. If that is true, the server's refusals say so.
  static final List<Limit> DOCUMENTED =
      List.of(
          new Limit(60, true, Duration.ofMinutes(1)),
          new Limit(120, false, Duration.ofMinutes(1)),
          new Limit(5_000, false, Duration.ofHours(1)),
          new Limit(5_000, true, Duration.ofDays(1)),
          new Limit(200_000, false, Duration.ofDays(1)));

  /// The window in milliseconds, and a little more because our clock and the server's may differ in
  /// speed.
  long span() {
    return window.toMillis() + 25;
  }

  /// Whether the limit applies to a request.
  boolean counts(boolean write) {
    return write || !writes;
  }

  /// For people.
  String words() {
    var unit =
        window.equals(Duration.ofMinutes(1))
            ? "minute"
            : window.equals(Duration.ofHours(1)) ? "hour" : "day";
    return "%d %s a %s".formatted(count, writes ? "writes" : "requests", unit);
  }
}
