package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.CellText;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// The rows of a CSV file (RFC 4180, with a header).
///
/// An empty cell leaves the field alone and the word `null` clears it. A guard against spreadsheets
/// is taken off ([CellText]).
final class CsvRows implements RowReader {
  private static final CsvFactory CSV =
      CsvFactory.builder()
          .enable(CsvReadFeature.WRAP_AS_ARRAY)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxDocumentLength(-1).maxTokenCount(-1).build())
          .build();

  private final JsonParser parser;
  private final boolean ignoreUnknown;
  private final List<String> header = new ArrayList<>();
  private final List<RowColumn> columns = new ArrayList<>();
  private Optional<Reading> wrongHeader = Optional.empty();
  private boolean begun;
  private boolean ended;
  private long number;

  /// @param text without a byte order mark
  CsvRows(Reader text, char separator, boolean ignoreUnknown) {
    this.ignoreUnknown = ignoreUnknown;
    this.parser = CSV.createParser(new SeparatedBy(separator), text);
  }

  /// Hands the parser the separator, the way it asks for it.
  private static final class SeparatedBy extends ObjectReadContext.Base {
    private final CsvSchema schema;

    SeparatedBy(char separator) {
      schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    }

    @Override
    public CsvSchema getSchema() {
      return schema;
    }
  }

  private record Cell(String text, Place place) {}

  @Override
  public List<String> header() {
    return List.copyOf(header);
  }

  @Override
  public Optional<Reading> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    try {
      if (!begun) {
        begun = true;
        parser.nextToken(); // The array around all rows.
        readHeader();
        if (wrongHeader.isPresent()) {
          ended = true;
          return wrongHeader;
        }
      }
      var cells = cells();
      ended = cells.isEmpty();
      return ended ? Optional.empty() : Optional.of(row(cells));
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      ended = true;
      return Optional.of(
          new Reading.Malformed(
              place(e.getLocation()),
              "the CSV cannot be read here: %s; a cell with quotes in it needs quotes around it, and"
                      .formatted(sentence(e.getOriginalMessage()))
                  + " two for each one inside",
              true,
              Optional.empty()));
    }
  }

  /// The next row's cells; empty at the end. Empty lines are passed over.
  private List<Cell> cells() {
    var cells = new ArrayList<Cell>();
    while (cells.isEmpty() && parser.nextToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        cells.add(new Cell(parser.getString(), place(parser.currentTokenLocation())));
      }
      if (cells.size() == 1 && cells.getFirst().text().isBlank()) {
        cells.clear();
      }
    }
    return cells;
  }

  private void readHeader() {
    var fields = EnumSet.noneOf(Field.class);
    for (var cell : cells()) {
      header.add(cell.text());
      var column = RowColumn.named(cell.text(), false, ignoreUnknown);
      columns.add(column);
      switch (column) {
        case RowColumn.Unknown(var message) -> refuseHeader(cell.place(), message);
        case RowColumn.Sets(var field) when !fields.add(field) ->
            refuseHeader(cell.place(), "two columns are for %s".formatted(field.wireName()));
        case RowColumn.Sets _, RowColumn.Ignored _ -> {}
      }
    }
    if (!fields.contains(Field.ID)) {
      refuseHeader(new Place(1, 1), "the header has no column Id");
    }
  }

  private void refuseHeader(Place place, String message) {
    wrongHeader =
        wrongHeader.or(
            () -> Optional.of(new Reading.Malformed(place, message, true, Optional.empty())));
  }

  private Reading row(List<Cell> cells) {
    var builder = new RowBuilder(++number, cells.getFirst().place());
    if (cells.size() != columns.size()) {
      builder.fail(
          cells.getFirst().place(),
          "the row has %d cells, and the header %d".formatted(cells.size(), columns.size()));
    }
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      var cell = cells.get(i);
      if (columns.get(i) instanceof RowColumn.Sets(var field) && !cell.text().isEmpty()) {
        builder.set(field, value(cell.text()), cell.place());
      }
    }
    return builder.build(cells.stream().map(Cell::text).toList());
  }

  private static FieldValue value(String cell) {
    return cell.strip().equalsIgnoreCase(CellText.CLEARS)
        ? FieldValue.CLEARED
        : new FieldValue.Text(CellText.unguard(cell));
  }

  private static Place place(TokenStreamLocation location) {
    return new Place(location.getLineNr(), location.getColumnNr());
  }

  /// The parser's words begin with a capital and may go on for lines.
  private static String sentence(String words) {
    var line = words.lines().findFirst().orElse(words);
    return line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
  }

  @Override
  public void close() {
    parser.close();
  }
}
