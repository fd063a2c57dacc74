package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import java.io.IOException;
import java.util.Optional;

/// Rows that name a message only, each with the same change.
final class IdRows implements RowReader {
  private final RowReader ids;
  private final Change change;

  private IdRows(RowReader ids, Change change) {
    this.ids = ids;
    this.change = change;
  }

  /// Reads IDs in any form: the column `Id` of a CSV file, JSON objects that have an `Id`, a JSON
  /// array of them or of IDs, or words between commas and blanks.
  ///
  /// @param glance the beginning of the text
  /// @param change what is done to each message
  static IdRows of(PlacedReader text, String glance, Change change) throws IOException {
    var start = glance.stripLeading();
    RowReader ids;
    if (start.startsWith("[")) {
      ids = new ElementIds(new JsonElements(text));
    } else if (FormatDetector.format(glance).equals(Optional.of(RowFormat.CSV))) {
      ids = RowReaders.csv(text, "", glance, RowRules.ID_ONLY);
    } else {
      ids = new WordIds(text);
    }
    return new IdRows(ids, change);
  }

  @Override
  public Optional<Reading> next() throws IOException {
    return ids.next().map(this::with);
  }

  private Reading with(Reading reading) {
    return reading instanceof Reading.Good(var row)
        ? new Reading.Good(new Row(row.number(), row.place(), row.change().over(change)))
        : reading;
  }

  @Override
  public void close() throws IOException {
    ids.close();
  }

  private static Reading id(long number, Place place, String word) {
    var row = new RowBuilder(number, place);
    row.set(Field.ID, new FieldValue.Text(word.startsWith("#") ? word.substring(1) : word), place);
    return row.build(word);
  }

  /// The elements of a JSON array.
  private static final class ElementIds implements RowReader {
    private static final JsonRow OBJECT = new JsonRow(RowRules.ID_ONLY);

    private final JsonElements elements;
    private long number;

    ElementIds(JsonElements elements) {
      this.elements = elements;
    }

    @Override
    public Optional<Reading> next() throws IOException {
      return switch (elements.next()) {
        case JsonElements.Element(var snippet) when snippet.text().startsWith("{") ->
            Optional.of(OBJECT.read(snippet, ++number));
        case JsonElements.Element(var snippet) ->
            Optional.of(
                id(++number, snippet.place(), Blanks.trim(snippet.text().replace("\"", ""))));
        case JsonElements.Broken broken -> Optional.of(broken.reading());
        case JsonElements.End() -> Optional.empty();
      };
    }

    @Override
    public void close() throws IOException {
      elements.close();
    }
  }

  /// Words between commas, semicolons and blanks, with or without quotes and `#`. A JSON object
  /// among them gives its `Id`.
  private static final class WordIds implements RowReader {
    private static final JsonRow OBJECT = new JsonRow(RowRules.ID_ONLY);
    private static final int LONGEST = 1000;

    private final PlacedReader text;
    private final JsonSnippets snippets;
    private long number;

    WordIds(PlacedReader text) {
      this.text = text;
      this.snippets = new JsonSnippets(text);
    }

    @Override
    public Optional<Reading> next() throws IOException {
      while (isBetween(text.peek())) {
        text.read();
      }
      if (text.peek() == PlacedReader.END) {
        return Optional.empty();
      }
      if (text.peek() == '{') {
        return snippets.nextOfLines().map(snippet -> OBJECT.read(snippet, ++number));
      }
      var place = text.place();
      var word = new StringBuilder();
      while (text.peek() != PlacedReader.END && !isBetween(text.peek())) {
        char c = (char) text.read();
        if (word.length() < LONGEST) {
          word.append(c);
        }
      }
      return Optional.of(id(++number, place, word.toString()));
    }

    private static boolean isBetween(int c) {
      return c != PlacedReader.END
          && (c == ',' || c == ';' || c == '"' || c == '\'' || Blanks.isBlank((char) c));
    }

    @Override
    public void close() throws IOException {
      snippets.close();
    }
  }
}
