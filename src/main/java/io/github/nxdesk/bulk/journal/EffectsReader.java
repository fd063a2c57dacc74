package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.Effects.Irreversible;
import io.github.nxdesk.bulk.journal.JournalLine.DeletionIntended;
import io.github.nxdesk.bulk.journal.JournalLine.RowDone;
import io.github.nxdesk.bulk.journal.JournalLine.RunEnded;
import io.github.nxdesk.bulk.journal.JournalLine.RunStarted;
import io.github.nxdesk.bulk.journal.JournalLine.WriteIntended;
import io.github.nxdesk.model.RecordedComment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Finds out from a journal what the run did. Only the places of the lines are kept in memory.
final class EffectsReader implements JournalReader.Lines {
  private final SequencedMap<Long, long[]> changed = new LinkedHashMap<>();
  private final SequencedMap<Long, Irreversible> irreversible = new LinkedHashMap<>();
  private final SequencedMap<Long, List<RecordedComment>> comments = new LinkedHashMap<>();
  private final SequencedMap<Long, String> untrusted = new LinkedHashMap<>();
  private final List<Damage> damage = new ArrayList<>();
  private final Map<Long, Open> open = new HashMap<>();

  /// A write whose result has not been read yet.
  private record Open(long row, long id, long number, long offset) {}

  @Override
  public void line(long number, long offset, JournalLine line) {
    switch (line) {
      // An earlier one for the same row was cut off, and may have been made all the same.
      case WriteIntended(var intent) ->
          keep(open.put(intent.row(), new Open(intent.row(), intent.id(), number, offset)));
      case RowDone row -> {
        result(number, row);
        comment(row);
      }
      case DeletionIntended _ -> {
        // Its result is in the line of the row.
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

  private void result(long number, RowDone row) {
    switch (row.result()) {
      case UPDATED -> updated(number, row);
      case CREATED -> keep(row, Irreversible.CREATED);
      case DELETED -> keep(row, Irreversible.DELETED);
      case FAILED -> open.remove(row.row());
      case IN_DOUBT, UNCHANGED, COMMENTED -> {
        // A write of the row, if there is one, stays open.
      }
    }
  }

  private void updated(long number, RowDone row) {
    var intent = open.remove(row.row());
    if (intent != null && row.id() != null && intent.id() == row.id()) {
      keep(intent);
      return;
    }
    // What was written is not known, or not to which message.
    if (intent != null) {
      distrust(intent.id(), number);
    }
    if (row.id() != null) {
      distrust(row.id(), number);
    }
  }

  private void comment(RowDone row) {
    var id = row.id();
    if (id != null && row.comment().isPresent()) {
      comments.computeIfAbsent(id, _ -> new ArrayList<>(1)).add(row.comment().get());
    }
  }

  private void distrust(long id, long number) {
    untrusted.putIfAbsent(id, "line " + number);
  }

  private void keep(RowDone row, Irreversible what) {
    var id = row.id();
    if (id != null) {
      irreversible.put(id, what);
    }
  }

  private void keep(@Nullable Open intent) {
    if (intent != null) {
      changed.merge(intent.id(), new long[] {intent.offset()}, EffectsReader::joined);
    }
  }

  private static long[] joined(long[] some, long[] more) {
    var all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /// What it did, after the last line. The writes whose result is not known come last: the record
  /// shows whether they were made. If a line is damaged, it may have been their result.
  Effects effects(Journaled journal) {
    open.values().stream()
        .sorted((one, other) -> Long.compare(one.row(), other.row()))
        .forEach(intent -> {
          if (damage.isEmpty()) {
            keep(intent);
          } else {
            distrust(intent.id(), intent.number());
          }
        });
    open.clear();
    if (!damage.isEmpty()) {
      untrusted.replaceAll((_, _) -> Damage.labels(damage));
    }
    for (var lines : damage) {
      lines.ids().stream()
          .filter(id -> changed.containsKey(id) || untrusted.containsKey(id))
          .forEach(id -> untrusted.put(id, lines.label()));
    }
    changed.keySet().removeAll(untrusted.keySet());
    return new Effects(journal, changed, irreversible, comments, untrusted, damage);
  }
}
