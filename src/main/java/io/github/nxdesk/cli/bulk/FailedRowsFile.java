package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.ChangeRow;
import io.github.nxdesk.bulk.RunRow;
import io.github.nxdesk.bulk.rows.CsvHeader;
import io.github.nxdesk.bulk.rows.FailedRows;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The file of failed rows, if one is requested. It has the rows in their order, those that the run
/// skips among them.
public final class FailedRowsFile implements Closeable {
  private final @Nullable Open open;

  private FailedRowsFile(@Nullable Open open) {
    this.open = open;
  }

  /// The file while it is written.
  private static final class Open {
    final FailedRowsDraft draft;
    final FailedRows rows;
    final SkippedRows skipped;
    Optional<SkippedRows.Entry> next = Optional.empty();
    boolean begun;

    Open(FailedRowsDraft draft, FailedRows rows, SkippedRows skipped) {
      this.draft = draft;
      this.rows = rows;
      this.skipped = skipped;
    }

    /// Writes the skipped rows up to the row of that number.
    void addSkipped(long number) throws IOException {
      if (!begun) {
        begun = true;
        next = nextSkipped();
      }
      while (next.isPresent() && next.get().row().number() < number) {
        rows.add(next.get().row(), next.get().problem());
        draft.keep();
        next = nextSkipped();
      }
    }

    /// An interrupt closes the input. The rows that are missing then are skipped again when the run
    /// is resumed.
    private Optional<SkippedRows.Entry> nextSkipped() throws IOException {
      try {
        return skipped.next();
      } catch (ClosedChannelException _) {
        return Optional.empty();
      }
    }
  }

  /// Opens the file, if one is requested.
  ///
  /// @param file where failed rows are written; empty to write none
  /// @param header of the CSV file that the rows come from; empty for other formats
  /// @param skipped the rows that the run skips
  /// @throws IOException if the file can't be written, with a message for people
  public static FailedRowsFile in(
      Optional<String> file, Optional<CsvHeader> header, SkippedRows skipped) throws IOException {
    if (file.isEmpty()) {
      return new FailedRowsFile(null);
    }
    var draft = FailedRowsDraft.of(file.get());
    return new FailedRowsFile(new Open(draft, new FailedRows(header, draft.writer()), skipped));
  }

  /// Writes the row, if it or a part of it failed.
  public void keep(RunRow row, Outcome outcome) {
    if (row instanceof ChangeRow(var input, _, _)) {
      switch (outcome) {
        case Outcome.Failed(_, var problem) -> keep(input, problem);
        case Outcome.ChangedOnly(_, var problem) -> keep(input, problem);
        default -> {}
      }
    }
  }

  private void keep(Row row, Problem problem) {
    if (open != null) {
      try {
        open.addSkipped(row.number());
        open.rows.add(row, problem);
        open.draft.keep();
      } catch (IOException e) {
        throw new UncheckedIOException(
            "%s. Run the same command with another file to resume."
                .formatted(open.draft.failure(e).getMessage()),
            e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      try (open.skipped;
          open.draft) {
        open.addSkipped(Long.MAX_VALUE);
      }
    }
  }
}
