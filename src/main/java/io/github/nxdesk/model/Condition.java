package io.github.nxdesk.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What must hold of a message for it to be found.
public sealed interface Condition {
  /// The field it is about.
  Field field();

  /// The field has exactly this value.
  record Is(Field field, FieldValue value) implements Condition {}

  /// The field's text has this part somewhere, in any case.
  record Contains(Field field, String part) implements Condition {}

  /// The field's point in time is neither before nor after.
  ///
  /// @param from the earliest; null where any is early enough
  /// @param to the latest; null where any is late enough
  record Between(Field field, @Nullable Instant from, @Nullable Instant to) implements Condition {}
}
