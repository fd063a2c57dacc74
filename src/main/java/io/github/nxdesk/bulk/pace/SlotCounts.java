package io.github.nxdesk.bulk.pace;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/// The number of requests in each slice of the past, for long windows, in a file that never grows.
/// A slice counts until its end has left the window, so requests wait longer than necessary by at
/// most the length of a slice.
///
/// Each slice has a fixed place with its number and its two counts. If a place has the number of
/// another slice, its counts are zero.
final class SlotCounts {
  private static final int PLACE = Long.BYTES + 2 * Integer.BYTES;

  private final ByteBuffer bytes;
  private final long slice;
  private final int places;

  /// @param bytes [#size] of them
  /// @param slice in milliseconds
  SlotCounts(ByteBuffer bytes, long slice, int places) {
    this.bytes = bytes;
    this.slice = slice;
    this.places = places;
  }

  static int size(int places) {
    return places * PLACE;
  }

  /// Counts one request, or removes one with -1.
  void add(long time, boolean write, int number) {
    long index = Math.floorDiv(time, slice);
    int place = place(index);
    if (bytes.getLong(place) != index) {
      bytes.putLong(place, index).putLong(place + Long.BYTES, 0);
    }
    change(place + Long.BYTES, number);
    if (write) {
      change(place + Long.BYTES + Integer.BYTES, number);
    }
  }

  /// The earliest time at which there is room for another request; empty if there is now.
  OptionalLong room(long now, Limit limit) {
    long window = limit.span();
    long newest = Math.floorDiv(now, slice);
    long oldest = Math.floorDiv(now - window - slice, slice) + 1;
    long total = 0;
    for (long index = oldest; index <= newest; index++) {
      total += count(index, limit.writes());
    }
    long excess = total - limit.count() + 1;
    for (long index = oldest; excess > 0 && index <= newest; index++) {
      excess -= count(index, limit.writes());
      if (excess <= 0) {
        return OptionalLong.of((index + 1) * slice + window);
      }
    }
    return OptionalLong.empty();
  }

  private int count(long index, boolean writes) {
    int place = place(index);
    return bytes.getLong(place) == index
        ? Math.max(0, bytes.getInt(place + Long.BYTES + (writes ? Integer.BYTES : 0)))
        : 0;
  }

  private void change(int position, int number) {
    bytes.putInt(position, Math.max(0, bytes.getInt(position) + number));
  }

  private int place(long index) {
    return (int) Math.floorMod(index, (long) places) * PLACE;
  }
}
