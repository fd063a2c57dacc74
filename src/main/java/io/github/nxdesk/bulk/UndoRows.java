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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The messages that a run wrote, each once, in the order in which it first did. Of the journal
/// only the fields that were changed are held in memory.
public final class UndoRows implements RunRows {
  private final Iterator<UndoRow> rows;
  private final int size;

  private final Set<Long> inConflict;

  private UndoRows(Iterator<UndoRow> rows, int size, Set<Long> inConflict) {
    this.rows = rows;
    this.size = size;
    this.inConflict = inConflict;
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

  /// Whether nothing of any message could be put back, as far as they have been looked at.
  public boolean isAllInConflict() {
    return size > 0 && inConflict.size() == size;
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
      Set<Long> inConflict = ConcurrentHashMap.newKeySet();
      return new UndoRows(
          footprints.entrySet().stream()
              .map(each ->
                  new UndoRow(++number[0], each.getKey(), each.getValue(), dryRun, inConflict))
              .iterator(),
          footprints.size(),
          inConflict);
    }
  }
}
