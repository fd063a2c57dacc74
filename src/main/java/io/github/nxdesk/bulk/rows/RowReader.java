package io.github.nxdesk.bulk.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads the rows of an input one after another, so that memory does not grow with their number.
public interface RowReader extends Closeable {
  /// The next row; empty at the end, and after something behind which no row can be found.
  ///
  /// @throws IOException if the input can no longer be read, or is not what it was
  Optional<Reading> next() throws IOException;

  /// The header of a CSV file; empty for other formats.
  default List<String> header() {
    return List.of();
  }
}
