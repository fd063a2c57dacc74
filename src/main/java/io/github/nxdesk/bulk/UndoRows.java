package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.JournalLine.Closed;
import io.github.nxdesk.bulk.JournalLine.Intended;
import io.github.nxdesk.bulk.JournalLine.Opened;
import io.github.nxdesk.bulk.JournalLine.Settled;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The messages that a run wrote, each once, in the order in which it first did. Of the journal
/// only the fields that were changed are held in memory.
public final class UndoRows implements RunRows {
  private final Iterator<UndoRow> rows;
  private final int size;

  private UndoRows(Iterator<UndoRow> rows, int size) {
    this.rows = rows;
    this.size = size;
  }

  /// Reads the run's journal. A write of which it is not known whether it was made counts: where
  /// the record holds what it meant, it was.
  ///
  /// @param dryRun whether to stop short of writing
  public static UndoRows of(RunStore store, RunRecord run, boolean dryRun) throws IOException {
    var collector = new Collector();
    store.read(run, collector::add);
    return collector.rows(dryRun);
  }

  /// How many messages there are.
  public int size() {
    return size;
  }

  @Override
  public Optional<RunRow> next() {
    return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }

  private static final class Collector {
    private final Map<Long, Footprint> footprints = new LinkedHashMap<>();
    private final Map<Long, Intent> open = new HashMap<>();

    void add(JournalLine line) {
      switch (line) {
        case Intended(var intent) -> open.put(intent.row(), intent);
        case Settled settled -> {
          switch (settled.result()) {
            case UPDATED -> keep(open.remove(settled.row()));
            case FAILED -> open.remove(settled.row());
            case IN_DOUBT, UNCHANGED -> {
              // The intent, if there is one, stays open: see below.
            }
          }
        }
        case Opened _, Closed _ -> {
          // They are about no row.
        }
      }
    }

    private void keep(@Nullable Intent intent) {
      if (intent != null) {
        footprints.computeIfAbsent(intent.id(), _ -> new Footprint()).add(intent);
      }
    }

    UndoRows rows(boolean dryRun) {
      open.keySet().stream().sorted().map(open::get).forEach(this::keep);
      var number = new long[1];
      return new UndoRows(
          footprints.entrySet().stream()
              .map(each -> new UndoRow(++number[0], each.getKey(), each.getValue(), dryRun))
              .iterator(),
          footprints.size());
    }
  }
}
