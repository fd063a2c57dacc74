package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.host.Interruption;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.RunReporter;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// The rows that a run skips because they are invalid, one after another.
@FunctionalInterface
public interface SkippedRows extends Closeable {
  /// More rows than anyone would correct by hand.
  int LISTED = 20;

  /// No rows. This is not a constant, for the reason in [Interruption#none].
  static SkippedRows none() {
    return Optional::empty;
  }

  /// A row, and why it is skipped.
  record Entry(Row row, Problem problem) {}

  /// The next row; empty at the end.
  Optional<Entry> next() throws IOException;

  @Override
  default void close() throws IOException {}

  /// Reports the first of them.
  default void report(RunReporter reporter) throws IOException {
    for (int i = 0; i < LISTED; i++) {
      var entry = next();
      if (entry.isEmpty()) {
        return;
      }
      var row = entry.get().row();
      var id = row.change().values().get(Field.ID) instanceof Int(var known) ? known : null;
      reporter.skipped(row.number(), new Failed(id, entry.get().problem()));
    }
  }
}
