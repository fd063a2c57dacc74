package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;

/// A value of a row that can't be written, but compared with the record.
public sealed interface IgnoredValue {
  /// A field that only the API writes.
  record ReadOnly(Field field, FieldValue value) implements IgnoredValue {}

  /// A property that nxdesk does not know. Printed records may hold some.
  ///
  /// @param place where its name is
  /// @param message what is wrong with it if the record does not have it
  /// @param isTypo whether it is probably a mistyped field
  record Unknown(String name, Place place, String message, boolean isTypo)
      implements IgnoredValue {}
}
