package io.github.nxdesk.bulk.pace;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.OptionalLong;

/// What has been sent of late, and so when the next request may be: a sliding log of every request
/// under all limits at once. Times are milliseconds since 1970.
///
/// A server that counts in fixed windows and one that counts in sliding ones both find no more than
/// they allow, since no window of any place holds more. Why it is no token bucket: decision 0040.
///
/// It works on an image of fixed size, which a [LedgerFile] keeps.
final class Ledger {
  private static final long MAGIC = 0x6e78_6465_736b_0001L; // "nxdesk", version 1.

  /// A wait longer than any server asks for was noted before the clock was set back.
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

  /// Works on an image; one that is not ours counts as empty, and becomes ours.
  static Ledger on(ByteBuffer image) {
    if (image.getLong(0) != MAGIC) {
      image.put(0, new byte[SIZE]);
      image.putLong(0, MAGIC);
    }
    return new Ledger(image);
  }

  /// The answer to one who wants to send a request.
  sealed interface Claim {
    /// It is noted under this number.
    record Granted(long number) implements Claim {}

    /// Not before that moment, and why. After it one has to ask again, for much may have been sent
    /// or have ended meanwhile.
    record Wait(long until, String limit) implements Claim {}
  }

  /// Asks to send a request now.
  ///
  /// @param spaced whether the spacing is kept as well as the quotas
  Claim begin(long now, boolean write, boolean spaced) {
    var wait = quotas(now, write, spacing(now, spaced, true));
    return wait.until() > now ? wait : note(now, write, false);
  }

  /// Asks for the room of a write that is sent in a moment. If it never is, its room is free again
  /// like that of a request whose process died.
  Claim reserve(long now, boolean spaced) {
    var wait = quotas(now, true, spacing(now, spaced, true));
    return wait.until() > now ? wait : note(now, true, true);
  }

  /// Asks to send a write now that was reserved. If that was too long ago, its room is gone.
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

  /// The spacing, and what the server asked for.
  private Claim.Wait spacing(long now, boolean spaced, boolean withReserved) {
    long until = spaced ? recent.afterSpacing(now, withReserved) : now;
    return isHeld(now) && image.getLong(HOLD) > until
        ? new Claim.Wait(image.getLong(HOLD), "what the server asked to wait")
        : new Claim.Wait(until, "1 request per 100 ms");
  }

  /// The longest of that wait and the quotas'.
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

  /// Notes that it has ended, until when the server may have counted it.
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

  /// Nothing is sent before then, nor before what was said earlier.
  void hold(long now, long until) {
    image.putLong(HOLD, isHeld(now) ? Math.max(image.getLong(HOLD), until) : until);
  }

  /// Whether the server's last wish to wait is still to be kept.
  boolean isHeld(long now) {
    long hold = image.getLong(HOLD);
    return hold > now && hold < now + LONGEST_HOLD;
  }
}
