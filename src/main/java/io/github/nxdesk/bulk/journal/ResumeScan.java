package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.JournalLine.RowDone;
import io.github.nxdesk.bulk.journal.JournalLine.RunEnded;
import io.github.nxdesk.bulk.journal.JournalLine.RunStarted;
import io.github.nxdesk.bulk.journal.JournalLine.WriteIntended;
import io.github.nxdesk.model.RunSummary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds out from a journal what is left to do.
final class ResumeScan implements JournalReader.Lines {
  private final BitSet done = new BitSet();
  private final BitSet written = new BitSet();
  private final Map<Long, Intent> open = new HashMap<>();
  private final BitSet failing = new BitSet();
  private final List<Damage> damage = new ArrayList<>();
  private long updated;
  private long unchanged;

  @Override
  public void line(long number, long offset, JournalLine line) {
    switch (line) {
      case WriteIntended(var intent) -> open.put(intent.row(), intent);
      case RowDone row -> rowDone(row, (int) row.row());
      case JournalLine.DeletionIntended _ -> {
        // Deletions are not resumed.
      }
      case RunStarted _, RunEnded _ -> {
        // Not about a row.
      }
    }
  }

  @Override
  public void damaged(Damage lines) {
    damage.add(lines);
  }

  private void rowDone(RowDone row, int number) {
    switch (row.result()) {
      case UPDATED, CREATED, DELETED, COMMENTED -> {
        updated++;
        written.set(number);
        done(number);
      }
      case UNCHANGED -> {
        unchanged++;
        done(number);
      }
      case FAILED -> {
        open.remove(row.row());
        failing.set(number);
      }
      // The intent stays open: reading the record again will tell.
      case IN_DOUBT -> failing.set(number);
    }
  }

  private void done(int row) {
    open.remove((long) row);
    failing.clear(row);
    done.set(row);
  }

  /// How far a run has come that was never closed.
  RunSummary summary(String result) {
    long failed = failing.cardinality();
    return new RunSummary(result, updated + unchanged + failed, updated, unchanged, failed, 0);
  }

  /// What has been done, after the last line.
  ResumeState state() {
    return new ResumeState(updated, unchanged, done, written, failing, open, damage);
  }
}
