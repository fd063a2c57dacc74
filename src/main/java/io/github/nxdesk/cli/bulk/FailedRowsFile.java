package io.github.nxdesk.cli.bulk;

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

/// The file of failed rows, if one is requested.
public record FailedRowsFile(Optional<FailedRows> file) implements Closeable {
  public static FailedRowsFile in(Optional<String> file, List<String> header) throws IOException {
    if (file.isEmpty()) {
      return new FailedRowsFile(Optional.empty());
    }
    try {
      return new FailedRowsFile(Optional.of(FailedRows.in(Path.of(file.get()), header)));
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new IOException(
          "--failed: '%s' can't be written (%s)".formatted(file.get(), e.getMessage()), e);
    }
  }

  /// Writes the row, if it or a part of it failed.
  public void keep(RunRow row, Outcome outcome) {
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
            "--failed: '%s' can't be written (%s). Run the same command with another file to resume."
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
