package io.github.nxdesk.bulk.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// Reads the rows of an input one after another, so that memory does not grow with their number.
public interface RowReader extends Closeable {
  /// The next row; empty at the end, and after something behind which no row can be found.
  ///
  /// @throws IOException if the input can no longer be read, or has changed
  Optional<Reading> next() throws IOException;

  /// The header of a CSV file, once a row has been asked for; empty for other formats.
  default Optional<CsvHeader> header() {
    return Optional.empty();
  }
}
