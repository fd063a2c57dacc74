package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.ChangeRows;
import io.github.nxdesk.bulk.RunRows;
import io.github.nxdesk.bulk.TextCheck;
import io.github.nxdesk.bulk.rows.Reading;
import io.github.nxdesk.bulk.rows.RowInput;
import io.github.nxdesk.bulk.rows.RowReader;
import io.github.nxdesk.bulk.rows.RowReaders;
import io.github.nxdesk.bulk.rows.RowValidation;
import io.github.nxdesk.cli.Endpoint;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.update.UpdateRequest;
import java.io.IOException;
import java.util.Optional;

/// The rows of a validated input: the valid ones to apply, the others to report.
record FileRows(RowInput input, RowReaders readers, RowValidation validation, TextCheck check)
    implements RunSpec.Source {
  @Override
  public RunRows open(boolean dryRun, Endpoint endpoint) throws IOException {
    return new ChangeRows(
        readers.open(input),
        row -> new UpdateRequest(row.change(), true, dryRun, row.updatedOn()),
        check);
  }

  @Override
  public SkippedRows skipped() throws IOException {
    return validation.badCount() == 0 ? SkippedRows.none() : new Invalid(readers.open(input));
  }

  /// The invalid ones, as far as they can be read.
  private record Invalid(RowReader rows) implements SkippedRows {
    @Override
    public Optional<Entry> next() throws IOException {
      for (var next = rows.next(); next.isPresent(); next = rows.next()) {
        var errors = RowInputs.errors(next.get());
        switch (next.get()) {
          case Reading.Malformed(_, _, _, var row) when row.isPresent() -> {
            return Optional.of(new Entry(row.get(), new Problem.Malformed("Skipped.", errors)));
          }
          case Reading.Refused(var row, _) -> {
            return Optional.of(new Entry(row, new Problem.Invalid(null, "Skipped.", errors)));
          }
          case Reading.Malformed _, Reading.Good _ -> {
            // Nothing of it can be kept, or it is not skipped.
          }
        }
      }
      return Optional.empty();
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
