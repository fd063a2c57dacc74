package io.github.nxdesk.bulk;

import io.github.nxdesk.model.FieldError;
import java.util.List;

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
  record Malformed(Place place, String message, boolean last) implements Reading {}

  /// A row that can be read, and whose fields are refused.
  ///
  /// @param errors each with its place in front
  record Refused(Place place, List<FieldError> errors) implements Reading {}
}
