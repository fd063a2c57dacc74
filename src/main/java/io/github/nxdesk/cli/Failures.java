package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.FailedRows;
import io.github.nxdesk.bulk.RunRow;
import io.github.nxdesk.model.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The file of failed rows, if one is asked for.
record Failures(Optional<FailedRows> file) implements Closeable {
  static Failures in(Optional<String> file, List<String> header) throws IOException {
    if (file.isEmpty()) {
      return new Failures(Optional.empty());
    }
    try {
      return new Failures(Optional.of(FailedRows.in(Path.of(file.get()), header)));
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new IOException(
          "--failed: '%s' cannot be written (%s)".formatted(file.get(), e.getMessage()), e);
    }
  }

  void keep(RunRow row, Outcome outcome) {
    if (file.isPresent() && outcome instanceof Outcome.Failed failure) {
      try {
        file.get().add(row, failure);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
