package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import java.util.List;

/// One row of an input, whether it can be applied or not.
///
/// @param number its place among the rows, counted from 1, bad ones included
/// @param change the fields to change and, under [Field#ID], the message
/// @param cells as they stand in a CSV file; empty for other formats
public record Row(long number, Place place, Change change, List<String> cells) {
  /// The message.
  public long id() {
    if (change.values().get(Field.ID) instanceof Int(var id)) {
      return id;
    }
    throw new IllegalStateException("a row without an id is no row");
  }
}
