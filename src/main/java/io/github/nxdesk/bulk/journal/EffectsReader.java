package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.Effects.Lasting;
import io.github.nxdesk.bulk.journal.JournalLine.Closed;
import io.github.nxdesk.bulk.journal.JournalLine.Intended;
import io.github.nxdesk.bulk.journal.JournalLine.Opened;
import io.github.nxdesk.bulk.journal.JournalLine.Settled;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Finds out from a journal's lines, one after another, what the run did. Of the journal only the
/// fields that were changed are held in memory.
final class EffectsReader {
  private final SequencedMap<Long, FieldHistory> changed = new LinkedHashMap<>();
  private final SequencedMap<Long, Lasting> lasting = new LinkedHashMap<>();
  private final Map<Long, Intent> open = new HashMap<>();

  void add(JournalLine line) {
    switch (line) {
      // One noted before for the same row was cut off, and may have been made all the same.
      case Intended(var intent) -> keep(open.put(intent.row(), intent));
      case Settled settled -> {
        switch (settled.result()) {
          case UPDATED -> keep(open.remove(settled.row()));
          case CREATED -> keep(settled, Lasting.CREATED);
          case DELETED -> keep(settled, Lasting.DELETED);
          case FAILED -> open.remove(settled.row());
          case IN_DOUBT, UNCHANGED -> {
            // The intent, if there is one, stays open: see below.
          }
        }
      }
      case JournalLine.Removing _ -> {
        // What became of it is told where it is settled.
      }
      case Opened _, Closed _ -> {
        // They are about no row.
      }
    }
  }

  private void keep(Settled settled, Lasting what) {
    var id = settled.id();
    if (id != null) {
      lasting.put(id, what);
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
    return new Effects(changed, lasting);
  }
}
