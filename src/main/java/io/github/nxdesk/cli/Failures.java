package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.ChangeRow;
import io.github.nxdesk.bulk.RunRow;
import io.github.nxdesk.bulk.rows.FailedRows;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
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

  /// Keeps a row if it failed, or a part of it.
  void keep(RunRow row, Outcome outcome) {
    if (row instanceof ChangeRow(var input, _)) {
      switch (outcome) {
        case Outcome.Failed(_, var problem) -> keep(input, problem);
        case Outcome.ChangedOnly(_, var problem) -> keep(input, problem);
        default -> {}
      }
    }
  }

  void keep(Row row, Problem problem) {
    if (file.isPresent()) {
      try {
        file.get().add(row, problem);
      } catch (IOException e) {
        throw new UncheckedIOException(
            "--failed: '%s' cannot be written (%s). The same command, with another file, goes on where this one stopped."
                .formatted(file.get().file(), e.getMessage()),
            e);
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
