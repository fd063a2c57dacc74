package io.github.nxdesk.update;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.Problem;
import java.util.ArrayList;
import java.util.Optional;

/// A message that is to be made.
///
/// @param record its fields
public record CreateRequest(Change record) {
  /// What can be known to be wrong before anything is sent, all of it at once; empty if nothing is.
  public Optional<Problem> problem() {
    var errors = new ArrayList<FieldError>();
    for (var field : Field.values()) {
      var value = record.value(field);
      if (value.isPresent()) {
        field.check(value.get()).ifPresent(errors::add);
      } else if (field.role() == Field.Role.REQUIRED) {
        errors.add(FieldError.missing(field));
      }
    }
    return errors.isEmpty() ? Optional.empty() : Optional.of(Problem.Invalid.notSent(errors));
  }
}
