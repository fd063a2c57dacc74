package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.JournalLine.Closed;
import io.github.nxdesk.bulk.journal.JournalLine.Intended;
import io.github.nxdesk.bulk.journal.JournalLine.Opened;
import io.github.nxdesk.bulk.journal.JournalLine.Settled;
import io.github.nxdesk.model.RunSummary;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Finds out from a journal's lines, one after another, what is left to do.
final class ResumeScan {
  private final BitSet done = new BitSet();
  private final Map<Long, Intent> open = new HashMap<>();
  private final BitSet failing = new BitSet();
  private long updated;
  private long unchanged;

  void add(JournalLine line) {
    switch (line) {
      case Intended(var intent) -> open.put(intent.row(), intent);
      case Settled settled -> settle(settled);
      case JournalLine.Removing _ -> {
        // Deleting is not gone on with: the ids are given again.
      }
      case Opened _, Closed _ -> {
        // They are about no row.
      }
    }
  }

  private void settle(Settled settled) {
    switch (settled.result()) {
      case UPDATED, CREATED, DELETED -> {
        updated++;
        done(settled.row());
      }
      case UNCHANGED -> {
        unchanged++;
        done(settled.row());
      }
      case FAILED -> {
        open.remove(settled.row());
        failing.set(Math.toIntExact(settled.row()));
      }
      // The intent stays open: the record tells, once it is read again.
      case IN_DOUBT -> failing.set(Math.toIntExact(settled.row()));
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

  Resumption resumption(Journal journal) {
    return new Resumption(journal, new ResumeState(done, failing, open), updated, unchanged);
  }
}
