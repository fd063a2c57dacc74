package io.github.nxdesk.bulk.rows;

import java.io.IOException;
import java.util.Optional;

/// The rows of NDJSON: one object per line. Objects that take several lines are read as well.
final class NdjsonRows implements RowReader {
  private final JsonSnippets snippets;
  private final JsonRow rows;
  private long number;

  /// @param text without a byte order mark
  NdjsonRows(PlacedReader text, RowRules rules) {
    this.snippets = new JsonSnippets(text);
    this.rows = new JsonRow(rules);
  }

  @Override
  public Optional<Reading> next() throws IOException {
    return snippets.nextOfLines().map(snippet -> rows.read(snippet, ++number));
  }

  @Override
  public void close() throws IOException {
    snippets.close();
  }
}
