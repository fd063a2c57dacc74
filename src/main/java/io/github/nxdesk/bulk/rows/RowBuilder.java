package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers one row's fields, checks each, and says what came of it. What cannot be read counts for
/// more than what is refused, and of that the first counts.
final class RowBuilder {
  /// Live records hold it although nothing can be set to it (nexudus-api.md, HelpDeskMessage): in a
  /// row that was printed by `get` or `list` it means "leave it".
  private static final FieldValue UNDECIDED = new FieldValue.Int(0);

  private final long number;
  private final Place place;
  private final Map<Field, FieldValue> values = new EnumMap<>(Field.class);
  private final List<FieldError> errors = new ArrayList<>();
  private @Nullable Place wrong;
  private String why = "";

  RowBuilder(long number, Place place) {
    this.number = number;
    this.place = place;
  }

  /// Takes a field's value as it came. Text is read as a flag's value would be.
  void set(Field field, FieldValue came, Place where) {
    var value = came instanceof FieldValue.Text(var text) ? field.type().parse(text) : came;
    if (field == Field.AI_PROCESSING_RESULT && value.equals(UNDECIDED)) {
      return;
    }
    if (values.put(field, value) != null) {
      fail(where, "%s is there twice".formatted(field.wireName()));
      return;
    }
    field
        .check(value)
        .ifPresent(error ->
            errors.add(
                new FieldError(
                    error.propertyName(),
                    "%s: %s".formatted(where, error.message()),
                    error.attemptedValue())));
  }

  /// The row cannot be read.
  void fail(Place where, String message) {
    if (wrong == null) {
      wrong = where;
      why = message;
    }
  }

  /// @param cells as they stand in a CSV file; empty for other formats
  Reading build(List<String> cells) {
    if (values.getOrDefault(Field.ID, FieldValue.CLEARED).equals(FieldValue.CLEARED)) {
      fail(place, "the row has no Id");
    }
    if (values.containsKey(Field.HELP_DESK_DEPARTMENT_ID)
        && values.containsKey(Field.HELP_DESK_DEPARTMENT_NAME)) {
      fail(place, "the row has a Department and a HelpDeskDepartmentId: give one of them");
    }
    var row = new Row(number, place, new Change(values), cells);
    if (wrong != null) {
      return new Reading.Malformed(wrong, why, false, Optional.of(row));
    }
    return errors.isEmpty() ? new Reading.Good(row) : new Reading.Refused(row, List.copyOf(errors));
  }
}
