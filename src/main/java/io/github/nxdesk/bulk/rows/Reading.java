package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.FieldError;
import java.util.List;
import java.util.Optional;

/// The result of reading one row of an input.
public sealed interface Reading {
  /// Where the row, or what is wrong with it, begins.
  Place place();

  /// A row.
  record Good(Row row) implements Reading {
    @Override
    public Place place() {
      return row.place();
    }
  }

  /// A row that can't be read.
  ///
  /// @param message what is wrong, without the place
  /// @param last whether no row can be found after it
  /// @param row as much of it as could be read; empty if the problem is not in a row
  record Malformed(Place place, String message, boolean last, Optional<Row> row)
      implements Reading {}

  /// A row with invalid fields.
  ///
  /// @param errors each with its place in front
  record Refused(Row row, List<FieldError> errors) implements Reading {
    @Override
    public Place place() {
      return row.place();
    }
  }
}
