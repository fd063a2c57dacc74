package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.FieldError;
import java.util.List;
import java.util.Optional;

/// What came of reading one row of an input.
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

  /// A row that cannot be read.
  ///
  /// @param message what is wrong, without the place
  /// @param last whether no row can be found behind it
  /// @param row what there is of it; empty where it is not a row that is wrong
  record Malformed(Place place, String message, boolean last, Optional<Row> row)
      implements Reading {}

  /// A row that can be read, and whose fields are refused.
  ///
  /// @param errors each with its place in front
  record Refused(Row row, List<FieldError> errors) implements Reading {
    @Override
    public Place place() {
      return row.place();
    }
  }
}
