package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.JournalLine.RowDone;
import io.github.nxdesk.bulk.journal.JournalLine.RunEnded;
import io.github.nxdesk.bulk.journal.JournalLine.RunStarted;
import io.github.nxdesk.bulk.journal.JournalLine.WriteIntended;
import io.github.nxdesk.model.RunSummary;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Finds out from a journal's lines, one after another, what is left to do.
final class ResumeScan {
  private final BitSet done = new BitSet();
  private final BitSet written = new BitSet();
  private final Map<Long, Intent> open = new HashMap<>();
  private final BitSet failing = new BitSet();
  private long updated;
  private long unchanged;

  void add(JournalLine line) {
    switch (line) {
      case WriteIntended(var intent) -> open.put(intent.row(), intent);
      case RowDone row -> rowDone(row);
      case JournalLine.DeletionIntended _ -> {
        // Deletions are not resumed: the ids are given again.
      }
      case RunStarted _, RunEnded _ -> {
        // They are about no row.
      }
    }
  }

  private void rowDone(RowDone row) {
    switch (row.result()) {
      case UPDATED, CREATED, DELETED -> {
        updated++;
        written.set(Math.toIntExact(row.row()));
        done(row.row());
      }
      case UNCHANGED -> {
        unchanged++;
        done(row.row());
      }
      case FAILED -> {
        open.remove(row.row());
        failing.set(Math.toIntExact(row.row()));
      }
      // The intent stays open: the record tells, once it is read again.
      case IN_DOUBT -> failing.set(Math.toIntExact(row.row()));
    }
  }

  private void done(long row) {
    open.remove(row);
    failing.clear(Math.toIntExact(row));
    done.set(Math.toIntExact(row));
  }

  /// How far a run has come that was never closed.
  RunSummary summary(String result) {
    long failed = failing.cardinality();
    return new RunSummary(result, updated + unchanged + failed, updated, unchanged, failed, 0);
  }

  /// What has been done, after the last line.
  ResumeState state() {
    return new ResumeState(updated, unchanged, done, written, failing, open);
  }
}
