package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One row of an input, whether it can be applied or not.
///
/// @param number its place among the rows, counted from 1, invalid ones included
/// @param change the fields to change and, under [Field#ID], the message
/// @param updatedOn when the record was last changed, as far as the row knows
/// @param ignored values that cannot be written, but can be compared with the record's
/// @param source what the user wrote, without the results of an earlier run; empty if nobody did
public record Row(
    long number,
    Place place,
    Change change,
    Optional<Instant> updatedOn,
    List<IgnoredValue> ignored,
    String source) {
  /// A row that nobody wrote.
  public Row(long number, Place place, Change change) {
    this(number, place, change, Optional.empty(), List.of(), "");
  }

  /// The message.
  public long id() {
    if (change.values().get(Field.ID) instanceof Int(var id)) {
      return id;
    }
    throw new IllegalStateException("the row has no ID");
  }

  /// The same row with another change.
  Row with(Change other) {
    return new Row(number, place, other, updatedOn, ignored, source);
  }
}
