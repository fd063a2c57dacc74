package io.github.nxdesk.update;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldChange;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// A record with a change laid over it.
///
/// @param body every field that is sent: those that were read, read-only ones included, and those
///   of the change. What becomes of a field that is left out of a write is not documented
///   (nexudus-api.md, Update), so none is, but for the commands about images
/// @param changes the named fields whose value differs from the record's
record Merge(Change body, List<FieldChange> changes) {
  static Merge of(Message current, Change change) {
    var body = new EnumMap<Field, FieldValue>(Field.class);
    var changes = new ArrayList<FieldChange>();
    for (var field : Field.values()) {
      var before = current.fields().value(field);
      var named = change.value(field);
      named
          .or(() -> field.role() == Field.Role.WRITE_ONLY ? Optional.empty() : before)
          .ifPresent(value -> body.put(field, value));
      if (named.isPresent() && !named.equals(before)) {
        changes.add(new FieldChange(field, before.orElse(FieldValue.CLEARED), named.get()));
      }
    }
    return new Merge(new Change(body), List.copyOf(changes));
  }

  /// The required fields that neither the record nor the change holds.
  List<FieldError> missing() {
    var errors = new ArrayList<FieldError>();
    for (var field : Field.values()) {
      if (field.role() == Field.Role.REQUIRED && body.value(field).isEmpty()) {
        errors.add(FieldError.missing(field));
      }
    }
    return List.copyOf(errors);
  }
}
