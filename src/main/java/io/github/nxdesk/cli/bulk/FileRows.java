package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.ChangeRows;
import io.github.nxdesk.bulk.RunRows;
import io.github.nxdesk.bulk.rows.Reading;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.bulk.rows.RowInput;
import io.github.nxdesk.bulk.rows.RowReaders;
import io.github.nxdesk.bulk.rows.RowValidation;
import io.github.nxdesk.cli.Endpoint;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.update.UpdateRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The rows of a validated input: the valid ones to apply, the others to report.
record FileRows(RowInput input, RowReaders readers, RowValidation validation)
    implements RunSpec.Source {
  @Override
  public RunRows open(boolean dryRun, Endpoint endpoint) throws IOException {
    return new ChangeRows(
        readers.open(input),
        row -> new UpdateRequest(row.change(), true, dryRun, Optional.empty()));
  }

  @Override
  public void skipped(BiConsumer<Row, Problem> action) throws IOException {
    if (validation.badCount() == 0) {
      return;
    }
    try (var rows = readers.open(input)) {
      for (var next = rows.next(); next.isPresent(); next = rows.next()) {
        var errors = RowInputs.errors(next.get());
        switch (next.get()) {
          case Reading.Malformed(_, _, _, var row) when row.isPresent() ->
              action.accept(row.get(), new Problem.Malformed("Skipped.", errors));
          case Reading.Refused(var row, _) ->
              action.accept(row, new Problem.Invalid(null, "Skipped.", errors));
          case Reading.Malformed _, Reading.Good _ -> {}
        }
      }
    }
  }
}
