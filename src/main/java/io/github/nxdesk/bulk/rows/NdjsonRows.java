package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Change;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// The rows of NDJSON: one object a line. A bad line does not hide the next one.
final class NdjsonRows implements RowReader {
  private final BufferedReader lines;
  private final ObjectRow objects;
  private long line;
  private long number;

  /// @param text without a byte order mark
  NdjsonRows(Reader text, ObjectRow.Columns columns) {
    this.lines = new BufferedReader(text);
    this.objects = new ObjectRow(columns);
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
    return read(objects, text, number, line);
  }

  /// Reads a line that holds one object.
  static Reading read(ObjectRow objects, String text, long number, long line) {
    try (var parser = ObjectRow.JSON.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      var row = objects.read(parser, number, line);
      return parser.nextToken() == null
          ? row
          : new Reading.Malformed(
              ObjectRow.place(parser.currentTokenLocation(), line),
              "something follows the object; NDJSON has one object a line",
              false,
              nothingOf(number, line));
    } catch (UnexpectedEndOfInputException e) {
      return new Reading.Malformed(
          ObjectRow.place(e.getLocation(), line),
          "the object does not end on its line; NDJSON has one object a line, as jq -c prints it",
          false,
          nothingOf(number, line));
    } catch (JacksonException e) {
      return new Reading.Malformed(
          ObjectRow.place(e.getLocation(), line),
          "this is not JSON: " + words(e),
          false,
          nothingOf(number, line));
    }
  }

  /// A row of which nothing can be told but where it stands.
  private static Optional<Row> nothingOf(long number, long line) {
    return Optional.of(new Row(number, new Place(line, 1), Change.NONE, List.of()));
  }

  /// The parser's first line, without its hints for programmers.
  static String words(JacksonException e) {
    var words = e.getOriginalMessage();
    return words.lines().findFirst().orElse(words);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
