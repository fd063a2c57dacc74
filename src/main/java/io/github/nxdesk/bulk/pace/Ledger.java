package io.github.nxdesk.bulk.pace;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.OptionalLong;

/// The requests of the recent past, and so when the next one may be sent: a sliding log of all
/// requests, under all limits at once. Times are milliseconds since 1970.
///
/// No window of time, wherever it starts, contains more requests than allowed. So the server may
/// count in fixed or in sliding windows. Decision 0040 says why it is not a token bucket.
///
/// It works on an image of fixed size, which a [LedgerFile] stores.
final class Ledger {
  private static final long MAGIC = 0x6e78_6465_736b_0001L; // "nxdesk", version 1.

  /// A wait longer than any server asks for was recorded before the clock was set back.
  private static final long LONGEST_HOLD = Duration.ofHours(25).toMillis();

  private static final long HOUR_SLICE = 10_000;
  private static final int HOUR_PLACES = 364;
  private static final long DAY_SLICE = 60_000;
  private static final int DAY_PLACES = 1444;

  private static final int HOLD = Long.BYTES;
  private static final int RECENT = HOLD + Long.BYTES;
  private static final int HOUR = RECENT + RecentRequests.size();
  private static final int DAY = HOUR + SlotCounts.size(HOUR_PLACES);

  /// How many bytes an image has.
  static final int SIZE = DAY + SlotCounts.size(DAY_PLACES);

  private final ByteBuffer image;
  private final RecentRequests recent;
  private final SlotCounts hour;
  private final SlotCounts day;

  private Ledger(ByteBuffer image) {
    this.image = image;
    this.recent = new RecentRequests(image.slice(RECENT, RecentRequests.size()));
    this.hour =
        new SlotCounts(image.slice(HOUR, SlotCounts.size(HOUR_PLACES)), HOUR_SLICE, HOUR_PLACES);
    this.day = new SlotCounts(image.slice(DAY, SlotCounts.size(DAY_PLACES)), DAY_SLICE, DAY_PLACES);
  }

  /// Works on an image. One in another format counts as empty, and is overwritten.
  static Ledger on(ByteBuffer image) {
    if (image.getLong(0) != MAGIC) {
      image.put(0, new byte[SIZE]);
      image.putLong(0, MAGIC);
    }
    return new Ledger(image);
  }

  /// The answer to a request for permission to send.
  sealed interface Claim {
    /// It may be sent, and is recorded under this number.
    record Granted(long number) implements Claim {}

    /// Not before that moment, and why. The caller must then ask again, because other requests may
    /// have been sent or have ended meanwhile.
    record Wait(long until, String limit) implements Claim {}
  }

  /// Asks to send a request now.
  ///
  /// @param spaced whether the minimum interval applies in addition to the quotas
  Claim begin(long now, boolean write, boolean spaced) {
    var wait = quotas(now, write, spacing(now, spaced, true));
    return wait.until() > now ? wait : note(now, write, false);
  }

  /// Reserves a write that will be sent in a moment. If it never is, the reservation expires like a
  /// request whose process died.
  Claim reserve(long now, boolean spaced) {
    var wait = quotas(now, true, spacing(now, spaced, true));
    return wait.until() > now ? wait : note(now, true, true);
  }

  /// Asks to send a reserved write now. If the reservation is too old, it has expired.
  Claim use(long number, long now, boolean spaced) {
    if (!recent.isReserved(number, now)) {
      return begin(now, true, spaced);
    }
    var wait = spacing(now, spaced, false);
    if (wait.until() > now) {
      return wait;
    }
    move(recent.start(number, now), now, true);
    return new Claim.Granted(number);
  }

  private Claim note(long now, boolean write, boolean reserved) {
    hour.add(now, write, 1);
    day.add(now, write, 1);
    return new Claim.Granted(recent.begin(now, write, reserved));
  }

  /// The minimum interval, and the wait that the server asked for.
  private Claim.Wait spacing(long now, boolean spaced, boolean withReserved) {
    long until = spaced ? recent.afterSpacing(now, withReserved) : now;
    return isHeld(now) && image.getLong(HOLD) > until
        ? new Claim.Wait(image.getLong(HOLD), "what the server asked to wait")
        : new Claim.Wait(until, "1 request per 100 ms");
  }

  /// The longer of that wait and those of the quotas.
  private Claim.Wait quotas(long now, boolean write, Claim.Wait wait) {
    var longest = wait;
    for (var limit : Limit.DOCUMENTED) {
      if (limit.counts(write)) {
        var room = room(now, limit);
        if (room.isPresent() && room.getAsLong() > longest.until()) {
          longest = new Claim.Wait(room.getAsLong(), limit.words());
        }
      }
    }
    return longest;
  }

  private OptionalLong room(long now, Limit limit) {
    if (limit.window().compareTo(Duration.ofMinutes(1)) <= 0) {
      return recent.room(now, limit);
    }
    return limit.window().compareTo(Duration.ofHours(1)) <= 0
        ? hour.room(now, limit)
        : day.room(now, limit);
  }

  /// Records that it has ended. The server may have counted it until then.
  void end(long number, long now, boolean write) {
    var start = recent.end(number, now);
    if (start.isPresent()) {
      move(start.getAsLong(), now, write);
    }
  }

  private void move(long from, long to, boolean write) {
    for (var counts : new SlotCounts[] {hour, day}) {
      counts.add(from, write, -1);
      counts.add(to, write, 1);
    }
  }

  /// Nothing is sent before then, nor before an earlier such moment.
  void hold(long now, long until) {
    image.putLong(HOLD, isHeld(now) ? Math.max(image.getLong(HOLD), until) : until);
  }

  /// Whether the last wait that the server asked for is not over yet.
  boolean isHeld(long now) {
    long hold = image.getLong(HOLD);
    return hold > now && hold < now + LONGEST_HOLD;
  }
}
