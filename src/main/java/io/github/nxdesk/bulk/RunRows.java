package io.github.nxdesk.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// The rows of a run, one after another.
@FunctionalInterface
public interface RunRows extends Closeable {
  /// The next row; empty at the end.
  ///
  /// @throws IOException if the next row can't be read; the message is for people
  Optional<RunRow> next() throws IOException;

  @Override
  default void close() throws IOException {}
}
