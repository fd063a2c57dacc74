package io.github.nxdesk.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the journal of a run says about one row.
///
/// @param number of the row
/// @param id the message; null if it is not known
/// @param result `updated`, `unchanged`, `created`, `deleted`, `commented`, `failed`, `in-doubt`,
///   or `unknown` if the run was cut off
/// @param message why it, or its comment, failed; may be empty
/// @param values what was written
/// @param deleted the record that was deleted, as one JSON object on one line
public record RecordedRow(
    long number,
    @Nullable Long id,
    String result,
    String message,
    List<Value> values,
    Optional<RecordedComment> comment,
    Optional<String> deleted) {
  /// A value that was written.
  ///
  /// @param from the value before; empty if it is not known
  public record Value(Field field, Optional<FieldValue> from, FieldValue to) {}
}
