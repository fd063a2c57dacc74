package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.Effects.Irreversible;
import io.github.nxdesk.bulk.journal.JournalLine.RowDone;
import io.github.nxdesk.bulk.journal.JournalLine.RunEnded;
import io.github.nxdesk.bulk.journal.JournalLine.RunStarted;
import io.github.nxdesk.bulk.journal.JournalLine.WriteIntended;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Finds out from a journal's lines, one after another, what the run did. Of the journal only the
/// fields that were changed are held in memory.
final class EffectsReader {
  private final SequencedMap<Long, FieldHistory> changed = new LinkedHashMap<>();
  private final SequencedMap<Long, Irreversible> irreversible = new LinkedHashMap<>();
  private final Map<Long, Intent> open = new HashMap<>();

  void add(JournalLine line) {
    switch (line) {
      // One noted before for the same row was cut off, and may have been made all the same.
      case WriteIntended(var intent) -> keep(open.put(intent.row(), intent));
      case RowDone row -> {
        switch (row.result()) {
          case UPDATED -> keep(open.remove(row.row()));
          case CREATED -> keep(row, Irreversible.CREATED);
          case DELETED -> keep(row, Irreversible.DELETED);
          case FAILED -> open.remove(row.row());
          case IN_DOUBT, UNCHANGED -> {
            // The intent, if there is one, stays open: see below.
          }
        }
      }
      case JournalLine.DeletionIntended _ -> {
        // What became of it is in the line of the row.
      }
      case RunStarted _, RunEnded _ -> {
        // They are about no row.
      }
    }
  }

  private void keep(RowDone row, Irreversible what) {
    var id = row.id();
    if (id != null) {
      irreversible.put(id, what);
    }
  }

  private void keep(@Nullable Intent intent) {
    if (intent != null) {
      changed.computeIfAbsent(intent.id(), _ -> new FieldHistory()).add(intent);
    }
  }

  /// What it did, after the last line. The writes that are open come last.
  Effects effects() {
    open.keySet().stream().sorted().map(open::get).forEach(this::keep);
    open.clear();
    return new Effects(changed, irreversible);
  }
}
