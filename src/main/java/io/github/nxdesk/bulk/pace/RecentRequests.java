package io.github.nxdesk.bulk.pace;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalLong;

/// The last requests, each with its start and end, for the minimum interval and the limits per
/// minute. There is room for more than the limits allow in a minute.
///
/// The server counted a request at some time between the two. So a request leaves a window when its
/// *end* has left it, and latency and jitter can't bring two requests closer together at the server
/// than they are here.
final class RecentRequests {
  /// The server allows one request per 100 ms; the rest is for clocks that tick coarsely.
  static final long SPACING = 102;

  /// After this time, a request has certainly reached the server, even if there is no answer yet,
  /// so the next one need not wait for its end. This is only wrong if a request takes 400 ms longer
  /// to arrive than the next one.
  static final long OVERLAP = 500;

  /// A request that has not ended after this time never will: its process died.
  static final long LONGEST = 60_000;

  private static final int PLACES = 128;
  private static final int PLACE = 2 * Long.BYTES + Integer.BYTES;
  private static final int WRITE = 1;
  private static final int OPEN = 2;
  private static final int RESERVED = 4;

  private final ByteBuffer bytes;

  /// @param bytes [#size] of them, beginning with the number of requests so far
  RecentRequests(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static int size() {
    return Long.BYTES + PLACES * PLACE;
  }

  /// Records a request that starts or is reserved now.
  ///
  /// @return its number
  long begin(long now, boolean write, boolean reserved) {
    long number = bytes.getLong(0);
    put(place(number), now, (write ? WRITE : 0) | OPEN | (reserved ? RESERVED : 0));
    bytes.putLong(0, number + 1);
    return number;
  }

  /// Whether that request is still reserved.
  boolean isReserved(long number, long now) {
    int place = place(number);
    return isRemembered(number) && has(place, RESERVED) && isUnderWay(place, now);
  }

  /// Records that a reserved write starts now.
  ///
  /// @return when it was reserved
  long start(long number, long now) {
    int place = place(number);
    long since = bytes.getLong(place);
    put(place, now, WRITE | OPEN);
    return since;
  }

  private void put(int place, long now, int flags) {
    bytes.putLong(place, now);
    bytes.putLong(place + Long.BYTES, now + LONGEST);
    bytes.putInt(place + 2 * Long.BYTES, flags);
  }

  /// Records the end of a request; does nothing if it is no longer among the last ones.
  ///
  /// @return its start
  OptionalLong end(long number, long now) {
    int place = place(number);
    if (!isRemembered(number) || !has(place, OPEN)) {
      return OptionalLong.empty();
    }
    bytes.putLong(place + Long.BYTES, now);
    bytes.putInt(place + 2 * Long.BYTES, has(place, WRITE) ? WRITE : 0);
    return OptionalLong.of(bytes.getLong(place));
  }

  private boolean isRemembered(long number) {
    long newer = bytes.getLong(0) - number;
    return newer >= 1 && newer <= PLACES;
  }

  /// The earliest time at which the minimum interval allows another request. It may be later if a
  /// request under way is slow.
  ///
  /// @param withReserved whether reservations count like requests
  long afterSpacing(long now, boolean withReserved) {
    long earliest = now;
    for (int i = 0; i < PLACES; i++) {
      int place = Long.BYTES + i * PLACE;
      if (isKnown(place, now) && (withReserved || !has(place, RESERVED))) {
        earliest = Math.max(earliest, afterSpacing(place, now));
      }
    }
    return earliest;
  }

  private long afterSpacing(int place, long now) {
    long start = bytes.getLong(place);
    if (has(place, RESERVED)) {
      return start + SPACING;
    }
    return isUnderWay(place, now)
        ? Math.min(start + OVERLAP, now + SPACING)
        : bytes.getLong(place + Long.BYTES) + SPACING;
  }

  /// The earliest time at which a window of at most a minute has room for another request; empty if
  /// it has now.
  OptionalLong room(long now, Limit limit) {
    long window = limit.span();
    var ends = new long[PLACES];
    int length = 0;
    for (int i = 0; i < PLACES; i++) {
      int place = Long.BYTES + i * PLACE;
      if (isKnown(place, now) && (has(place, WRITE) || !limit.writes())) {
        long end = isUnderWay(place, now) ? now : bytes.getLong(place + Long.BYTES);
        if (end + window > now) {
          ends[length++] = end;
        }
      }
    }
    if (length < limit.count()) {
      return OptionalLong.empty();
    }
    Arrays.sort(ends, 0, length);
    return OptionalLong.of(ends[length - limit.count()] + window);
  }

  private boolean isUnderWay(int place, long now) {
    return has(place, OPEN) && bytes.getLong(place + Long.BYTES) > now;
  }

  /// Times in the future were recorded before the clock was set back. They are ignored: that may
  /// cost a refusal, but waiting for them could take days.
  private boolean isKnown(int place, long now) {
    long start = bytes.getLong(place);
    return start > 0
        && start <= now + SPACING
        && bytes.getLong(place + Long.BYTES) <= now + LONGEST;
  }

  private boolean has(int place, int flag) {
    return (bytes.getInt(place + 2 * Long.BYTES) & flag) != 0;
  }

  private static int place(long number) {
    return Long.BYTES + (int) Math.floorMod(number, (long) PLACES) * PLACE;
  }
}
