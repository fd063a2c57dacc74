package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.RunReporter;

/// Reports the rows that a run skips: the first ones on the output, all of them in the file of
/// failed rows.
final class SkippedRows {
  /// More rows than anyone would correct by hand.
  private static final int LISTED = 20;

  private final RunReporter reporter;
  private final FailedRowsFile failed;
  private long count;

  SkippedRows(RunReporter reporter, FailedRowsFile failed) {
    this.reporter = reporter;
    this.failed = failed;
  }

  void add(Row row, Problem problem) {
    failed.keep(row, problem);
    if (++count <= LISTED) {
      var id = row.change().values().get(Field.ID) instanceof Int(var known) ? known : null;
      reporter.skipped(row.number(), new Failed(id, problem));
    }
  }
}
