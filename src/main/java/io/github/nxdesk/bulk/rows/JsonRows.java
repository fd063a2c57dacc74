package io.github.nxdesk.bulk.rows;

import java.io.IOException;
import java.util.Optional;

/// The rows of one JSON array, of which only the current element is in memory.
final class JsonRows implements RowReader {
  private final JsonElements elements;
  private final JsonRow rows;
  private long number;

  /// @param text without a byte order mark
  JsonRows(PlacedReader text, RowRules rules) {
    this.elements = new JsonElements(text);
    this.rows = new JsonRow(rules);
  }

  @Override
  public Optional<Reading> next() throws IOException {
    return switch (elements.next()) {
      case JsonElements.Element(var snippet) -> Optional.of(rows.read(snippet, ++number));
      case JsonElements.Broken broken -> Optional.of(broken.reading());
      case JsonElements.End() -> Optional.empty();
    };
  }

  @Override
  public void close() throws IOException {
    elements.close();
  }
}
