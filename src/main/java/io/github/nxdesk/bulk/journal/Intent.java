package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldChange;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.update.Plan.Write;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A write that is about to be sent.
///
/// @param before every writable field of the record that was read; empty if none was
/// @param change the fields that are to change, with their new values; all that is sent if the
///   record was not read
public record Intent(long row, long id, Optional<Change> before, Change change) {
  /// The intent of a planned write.
  static Intent of(long row, Write write) {
    var before =
        write
            .before()
            .map(message -> only(message.fields(), field -> field.role() != Field.Role.READ_ONLY));
    if (before.isEmpty()) {
      return new Intent(row, write.id(), before, write.body().without(Field.ID));
    }
    var change = new EnumMap<Field, FieldValue>(Field.class);
    write.changes().forEach(each -> change.put(each.field(), each.to()));
    return new Intent(row, write.id(), before, new Change(change));
  }

  /// The outcome of the write, as the current record shows it: [Updated] if the record has all the
  /// new values. Empty if it does not, or if the record can't show it, as for an image: the row
  /// must then be planned again.
  ///
  /// @param status the HTTP status of the read
  public Optional<Outcome> fulfilledBy(Message now, int status) {
    boolean holds =
        change.values().entrySet().stream()
            .allMatch(
                each -> now.fields().value(each.getKey()).equals(Optional.of(each.getValue())));
    return holds
        ? Optional.of(new Updated(id, status, "Written before the run was cut off.", changes()))
        : Optional.empty();
  }

  /// What differs from before; empty if the record was not read.
  List<FieldChange> changes() {
    return before.stream()
        .flatMap(values ->
            change.values().entrySet().stream()
                .map(each ->
                    new FieldChange(
                        each.getKey(),
                        values.value(each.getKey()).orElse(FieldValue.CLEARED),
                        each.getValue())))
        .toList();
  }

  private static Change only(Change record, Predicate<Field> wanted) {
    var values = new EnumMap<Field, FieldValue>(Field.class);
    record
        .values()
        .forEach((field, value) -> {
          if (wanted.test(field)) {
            values.put(field, value);
          }
        });
    return new Change(values);
  }
}
