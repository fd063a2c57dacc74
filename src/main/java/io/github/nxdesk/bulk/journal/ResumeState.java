package io.github.nxdesk.bulk.journal;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// What an earlier attempt at the same run has done.
///
/// @param updated how many rows it has written
/// @param unchanged how many were already as requested
/// @param done the numbers of the rows that need nothing more
/// @param written those of them that were written
/// @param failed the numbers of the rows that failed, or may have, and are tried again
/// @param open the writes that were about to be sent and whose result is not known, by the numbers
///   of their rows. Before such a row is planned again, the record must show whether the write was
///   made ([Intent#fulfilledBy]).
/// @param damage lines of the journal that are damaged or missing. A row that is not known to be
///   done may have been written.
public record ResumeState(
    long updated,
    long unchanged,
    BitSet done,
    BitSet written,
    BitSet failed,
    Map<Long, Intent> open,
    List<Damage> damage) {
  /// One in which no row is known to be written.
  public ResumeState(
      long updated, long unchanged, BitSet done, BitSet failed, Map<Long, Intent> open) {
    this(updated, unchanged, done, new BitSet(), failed, open, List.of());
  }

  /// There was no earlier attempt.
  public static ResumeState none() {
    return new ResumeState(0, 0, new BitSet(), new BitSet(), Map.of());
  }

  /// Whether the row of that number needs nothing more.
  public boolean isDone(long row) {
    return done.get((int) row);
  }

  /// Whether the row of that number was written.
  public boolean isWritten(long row) {
    return written.get((int) row);
  }

  /// Whether the row of that number failed, or may have.
  public boolean hasFailed(long row) {
    return failed.get((int) row);
  }
}
