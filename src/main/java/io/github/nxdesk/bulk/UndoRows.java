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
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The messages that a run wrote, each once, in the order in which it first did. Of the journal
/// only the fields that were changed are held in memory.
public final class UndoRows implements RunRows {
  private final Iterator<RunRow> rows;
  private final int size;

  private final Set<Long> inConflict;

  private UndoRows(Iterator<RunRow> rows, int size, Set<Long> inConflict) {
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
    private final Map<Long, String> lasting = new LinkedHashMap<>();

    void add(JournalLine line) {
      switch (line) {
        // One noted before for the same row was cut off, and may have been made all the same.
        case Intended(var intent) -> keep(open.put(intent.row(), intent));
        case Settled settled -> {
          switch (settled.result()) {
            case UPDATED -> keep(open.remove(settled.row()));
            case CREATED -> keep(settled, LastingRow::created);
            case DELETED -> keep(settled, LastingRow::deleted);
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

    private void keep(Settled settled, LongFunction<String> why) {
      var id = settled.id();
      if (id != null) {
        lasting.put(id, why.apply(id));
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
      inConflict.addAll(lasting.keySet());
      var changed =
          footprints.entrySet().stream()
              .<RunRow>map(each ->
                  new UndoRow(++number[0], each.getKey(), each.getValue(), dryRun, inConflict));
      var others =
          lasting.entrySet().stream()
              .<RunRow>map(each -> new LastingRow(++number[0], each.getKey(), each.getValue()));
      return new UndoRows(
          Stream.concat(changed, others).iterator(),
          footprints.size() + lasting.size(),
          inConflict);
    }
  }
}
