package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.Message;
import java.util.List;

/// Compares a row with the record that it would change.
@FunctionalInterface
public interface RecordCheck {
  /// Accepts every row as it is.
  RecordCheck NONE = (_, change, _) -> new Accepted(change);

  /// The result of the comparison.
  sealed interface Result {}

  /// The row can be applied.
  ///
  /// @param change what of it is a change
  record Accepted(Change change) implements Result {}

  /// The row must not be applied.
  record Refused(List<FieldError> errors) implements Result {}

  /// Compares the row. Can be asked again with a newer record.
  ///
  /// @param change the row's change, or what is left of it
  Result check(Row row, Change change, Message message);
}
