package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.bulk.rows.CsvRecords.Cell;
import io.github.nxdesk.model.CellText;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// The rows of a CSV file with a header.
///
/// An empty cell leaves the field as it is, and the word `null` clears it. Missing cells at the end
/// of a row are empty. The guard against spreadsheets is removed ([CellText]).
final class CsvRows implements RowReader {
  private final CsvRecords records;
  private final RowRules rules;
  private final String lead;
  private final char separator;
  private final List<Column> columns = new ArrayList<>();
  private Optional<CsvHeader> header = Optional.empty();
  private Optional<Reading> wrongHeader = Optional.empty();
  private boolean begun;
  private boolean ended;
  private long number;

  private record Column(String name, RowColumn meaning) {
    boolean isUnnamed() {
      return Blanks.isBlank(name);
    }
  }

  /// @param text the header and the rows
  /// @param lead what stood before them
  CsvRows(PlacedReader text, String lead, char separator, RowRules rules) {
    this.records = new CsvRecords(text, separator);
    this.lead = lead;
    this.separator = separator;
    this.rules = rules;
  }

  @Override
  public Optional<CsvHeader> header() {
    return header;
  }

  @Override
  public Optional<Reading> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    if (!begun) {
      begun = true;
      readHeader();
      if (wrongHeader.isPresent()) {
        ended = true;
        return wrongHeader;
      }
    }
    var next = records.next();
    ended = next.isEmpty();
    return next.map(this::row);
  }

  private void readHeader() throws IOException {
    var first = records.next();
    if (first.isEmpty()) {
      refuseHeader(new Place(1, 1), "the file has no header; the first line must name the columns");
      return;
    }
    first.get().wrong().ifPresent(wrong -> refuseHeader(wrong.place(), wrong.message()));
    var fields = EnumSet.noneOf(Field.class);
    for (var cell : first.get().cells()) {
      var column = new Column(cell.text(), meaning(cell));
      columns.add(column);
      switch (column.meaning()) {
        case RowColumn.Unknown(var message, _) -> refuseHeader(cell.place(), message);
        case RowColumn.Sets(var field) when !fields.add(field) ->
            refuseHeader(cell.place(), "two columns are for %s".formatted(field.wireName()));
        case RowColumn.Precondition() when !fields.add(Field.UPDATED_ON) ->
            refuseHeader(cell.place(), "two columns are for UpdatedOn");
        default -> {
          // Valid.
        }
      }
    }
    if (!fields.contains(Field.ID)) {
      refuseHeader(first.get().place(), "the header has no column Id");
    }
    header = Optional.of(new CsvHeader(lead, source(first.get().cells()), separator));
  }

  private RowColumn meaning(Cell cell) {
    return cell.isBlank() ? new RowColumn.Ignored() : rules.column(cell.text());
  }

  private void refuseHeader(Place place, String message) {
    wrongHeader =
        wrongHeader.or(
            () -> Optional.of(new Reading.Malformed(place, message, true, Optional.empty())));
  }

  private Reading row(CsvRecords.Line record) {
    var cells = record.cells();
    var builder = new RowBuilder(++number, record.place());
    if (record.wrong().isPresent()) {
      var wrong = record.wrong().get();
      ended = wrong.last();
      return new Reading.Malformed(wrong.place(), wrong.message(), wrong.last(), Optional.empty());
    }
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        take(cells.get(i), i, builder);
      }
    }
    return builder.build(source(cells));
  }

  private void take(Cell cell, int index, RowBuilder builder) {
    if (index >= columns.size() || columns.get(index).isUnnamed()) {
      builder.fail(
          cell.place(),
          "the cell belongs to no named column; quote text that contains '%s'"
              .formatted(separator == '\t' ? "tab" : separator));
      return;
    }
    var column = columns.get(index);
    builder.take(column.meaning(), column.name(), value(cell.text()), cell.place(), cell.place());
  }

  private static FieldValue value(String cell) {
    return Blanks.trim(cell).equalsIgnoreCase(CellText.CLEARS)
        ? FieldValue.CLEARED
        : new FieldValue.Text(CellText.unguard(cell));
  }

  /// The cells as they were written, one for each column but those that [FailedRows] adds.
  private String source(List<Cell> cells) {
    var kept = new ArrayList<String>();
    for (int i = 0; i < Math.max(columns.size(), cells.size()); i++) {
      boolean isOwn = i < columns.size() && columns.get(i).meaning() instanceof RowColumn.Own;
      boolean isSpare = i >= columns.size() && cells.get(i).isBlank();
      if (!isOwn && !isSpare) {
        kept.add(i < cells.size() ? cells.get(i).raw() : "");
      }
    }
    return String.join(String.valueOf(separator), kept);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
