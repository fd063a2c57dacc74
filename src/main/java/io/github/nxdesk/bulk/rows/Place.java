package io.github.nxdesk.bulk.rows;

/// Where something stands in an input, both counted from 1, columns in UTF-16 units.
public record Place(long line, int column) {
  @Override
  public String toString() {
    return "line %d, column %d".formatted(line, column);
  }
}
