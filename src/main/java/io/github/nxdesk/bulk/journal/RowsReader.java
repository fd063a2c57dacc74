package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.JournalLine.DeletionIntended;
import io.github.nxdesk.bulk.journal.JournalLine.Result;
import io.github.nxdesk.bulk.journal.JournalLine.RowDone;
import io.github.nxdesk.bulk.journal.JournalLine.RunEnded;
import io.github.nxdesk.bulk.journal.JournalLine.RunStarted;
import io.github.nxdesk.bulk.journal.JournalLine.WriteIntended;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.RecordedRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lists what a journal says about each row, as soon as the row has ended.
final class RowsReader implements JournalReader.Lines {
  private final Consumer<RecordedRow> rows;
  private final Map<Long, Intent> writes = new TreeMap<>();
  private final Map<Long, DeletionIntended> deletions = new TreeMap<>();

  RowsReader(Consumer<RecordedRow> rows) {
    this.rows = rows;
  }

  @Override
  public void line(long number, long offset, JournalLine line) {
    switch (line) {
      case WriteIntended(var intent) -> writes.put(intent.row(), intent);
      case DeletionIntended deletion -> deletions.put(deletion.row(), deletion);
      case RowDone row ->
          rows.accept(row(row, writes.remove(row.row()), deletions.remove(row.row())));
      case RunStarted _, RunEnded _ -> {
        // Not about a row.
      }
    }
  }

  @Override
  public void damaged(Damage lines) {
    // The caller names them.
  }

  /// Lists the rows that were cut off, after the last line.
  void end() {
    writes
        .values()
        .forEach(intent ->
            rows.accept(
                new RecordedRow(
                    intent.row(),
                    intent.id(),
                    "unknown",
                    "",
                    values(intent),
                    Optional.empty(),
                    Optional.empty())));
    deletions
        .values()
        .forEach(deletion ->
            rows.accept(
                new RecordedRow(
                    deletion.row(),
                    deletion.id(),
                    "unknown",
                    "",
                    List.of(),
                    Optional.empty(),
                    Optional.of(deletion.record()))));
  }

  private static RecordedRow row(
      RowDone row, @Nullable Intent intent, @Nullable DeletionIntended deletion) {
    boolean written = row.result() == Result.UPDATED || row.result() == Result.IN_DOUBT;
    boolean deleted = row.result() == Result.DELETED || row.result() == Result.IN_DOUBT;
    return new RecordedRow(
        row.row(),
        row.id(),
        row.result().label(),
        row.message(),
        intent == null || !written ? List.of() : values(intent),
        row.comment(),
        deletion == null || !deleted ? Optional.empty() : Optional.of(deletion.record()));
  }

  private static List<RecordedRow.Value> values(Intent intent) {
    return intent.change().values().entrySet().stream()
        .map(each ->
            new RecordedRow.Value(
                each.getKey(),
                intent
                    .before()
                    .map(before -> before.value(each.getKey()).orElse(FieldValue.CLEARED)),
                each.getValue()))
        .toList();
  }
}
