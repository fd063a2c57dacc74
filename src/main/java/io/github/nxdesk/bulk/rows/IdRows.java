package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/// Rows that name a message only, each with the same change: one id a line, or one JSON object a
/// line whose `Id` counts and nothing else.
final class IdRows implements RowReader {
  private static final ObjectRow ID_ONLY =
      new ObjectRow((name, _) ->
          name.equalsIgnoreCase(Field.ID.wireName())
              ? new RowColumn.Sets(Field.ID)
              : new RowColumn.Ignored());

  private final BufferedReader lines;
  private final Change change;
  private long line;
  private long number;

  /// @param text without a byte order mark
  /// @param change what is done to each message
  IdRows(Reader text, Change change) {
    this.lines = new BufferedReader(text);
    this.change = change;
  }

  @Override
  public Optional<Reading> next() throws IOException {
    for (var text = lines.readLine(); text != null; text = lines.readLine()) {
      line++;
      if (!text.isBlank()) {
        return Optional.of(row(text));
      }
    }
    return Optional.empty();
  }

  private Reading row(String text) {
    number++;
    var place = new Place(line, 1);
    if (text.stripLeading().startsWith("{")) {
      return with(change, NdjsonRows.read(ID_ONLY, text, number, line));
    }
    var row = new RowBuilder(number, place);
    row.set(Field.ID, new FieldValue.Text(text.strip()), place);
    return with(change, row.build(List.of()));
  }

  private static Reading with(Change change, Reading reading) {
    return reading instanceof Reading.Good(var row)
        ? new Reading.Good(new Row(row.number(), row.place(), row.change().over(change), List.of()))
        : reading;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
