package io.github.nxdesk.bulk;

import java.util.BitSet;
import java.util.Map;

/// What an earlier attempt at the same run left.
///
/// @param done the rows that need nothing more, by their numbers
/// @param failed the rows that failed, or may have, and are tried again
/// @param open the writes of which it is not known whether they were made, by their rows' numbers
public record Leftover(BitSet done, BitSet failed, Map<Long, Intent> open) {
  /// There was no earlier attempt.
  public static Leftover none() {
    return new Leftover(new BitSet(), new BitSet(), Map.of());
  }

  boolean isDone(RunRow row) {
    return done.get((int) row.number());
  }
}
