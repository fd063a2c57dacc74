package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldType;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Null;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Collects the fields of one row and checks each. A row that can't be read is reported as that,
/// whatever else is wrong with it, with the first reason only.
final class RowBuilder {
  /// Live records hold it although no write can set it (nexudus-api.md, HelpDeskMessage). In a row
  /// that `get` or `list` printed, it means "leave it".
  private static final FieldValue UNDECIDED = new FieldValue.Int(0);

  private final long number;
  private final Place place;
  private final Map<Field, FieldValue> values = new EnumMap<>(Field.class);
  private final List<FieldError> errors = new ArrayList<>();
  private final List<IgnoredValue> ignored = new ArrayList<>();
  private final List<IgnoredValue.Unknown> unknown = new ArrayList<>();
  private Optional<Instant> updatedOn = Optional.empty();
  private boolean hasUpdatedOn;
  private boolean isPrinted;
  private @Nullable Place wrong;
  private String why = "";

  RowBuilder(long number, Place place) {
    this.number = number;
    this.place = place;
  }

  /// Takes a property of a JSON object.
  ///
  /// @param named where its name is
  /// @param where where its value is
  void take(RowColumn column, String name, FieldValue value, Place named, Place where) {
    switch (column) {
      case RowColumn.Sets(var field) -> set(field, value, where);
      case RowColumn.Precondition() -> expect(value, where);
      case RowColumn.ReadOnly(var field) -> {
        isPrinted |= field == Field.CREATED_ON || field == Field.UNIQUE_ID;
        if (ReplacedBy.of(field).isPresent()) {
          ignored.add(new IgnoredValue.ReadOnly(field, value));
        }
      }
      case RowColumn.Unknown(var message, var isTypo) -> {
        var property = new IgnoredValue.Unknown(name, named, message, isTypo);
        unknown.add(property);
        ignored.add(property);
      }
      case RowColumn.Own(), RowColumn.Ignored() -> {
        // Not needed.
      }
    }
  }

  /// Takes a field's value as it came. Text is parsed like an option's value.
  void set(Field field, FieldValue came, Place where) {
    var value = CellWords.read(field.type(), came);
    if (isLeftAlone(field, value)) {
      return;
    }
    if (values.put(field, value) != null) {
      fail(where, "%s is there twice".formatted(field.wireName()));
      return;
    }
    if (field.type() instanceof FieldType.Identifier && CellWords.isRounded(value)) {
      errors.add(
          error(
              field,
              where,
              "was rounded by a spreadsheet; format the column as a number without decimals and"
                  + " enter the ID again",
              value));
      return;
    }
    field.check(value).ifPresent(error -> errors.add(error(field, where, error.message(), value)));
  }

  /// What a record that was read holds of it means nothing: a write-only field is a command, given
  /// or not.
  private static boolean isLeftAlone(Field field, FieldValue value) {
    return field.role() == Field.Role.WRITE_ONLY
        ? value instanceof Null || value.equals(new Bool(false))
        : field == Field.AI_PROCESSING_RESULT && value.equals(UNDECIDED);
  }

  /// Takes when the record was last changed, as far as the row knows.
  void expect(FieldValue value, Place where) {
    if (hasUpdatedOn) {
      fail(where, "UpdatedOn is there twice");
    }
    hasUpdatedOn = true;
    if (value instanceof Null) {
      return;
    }
    updatedOn =
        value instanceof Text(var text) ? Timestamps.parse(Blanks.trim(text)) : Optional.empty();
    if (updatedOn.isEmpty()) {
      errors.add(
          error(
              Field.UPDATED_ON,
              where,
              "is not a timestamp like 2025-01-15T10:30:00Z; restore it, remove it, or use"
                  + " --ignore-updated-on",
              value));
    }
  }

  /// The row can't be read.
  void fail(Place where, String message) {
    if (wrong == null) {
      wrong = where;
      why = message;
    }
  }

  /// @param source what the user wrote
  Reading build(String source) {
    // What get and list print of a record may hold anything; what a person writes may not.
    if (!isPrinted && !unknown.isEmpty()) {
      fail(unknown.getFirst().place(), unknown.getFirst().message());
    }
    if (values.getOrDefault(Field.ID, FieldValue.CLEARED).equals(FieldValue.CLEARED)) {
      fail(place, "the row has no Id");
    }
    if (values.containsKey(Field.HELP_DESK_DEPARTMENT_ID)
        && values.containsKey(Field.HELP_DESK_DEPARTMENT_NAME)) {
      fail(place, "Department and HelpDeskDepartmentId can't be used together");
    }
    var row = new Row(number, place, new Change(values), updatedOn, List.copyOf(ignored), source);
    if (wrong != null) {
      return new Reading.Malformed(wrong, why, false, Optional.of(row));
    }
    return errors.isEmpty() ? new Reading.Good(row) : new Reading.Refused(row, List.copyOf(errors));
  }

  private static FieldError error(Field field, Place where, String message, FieldValue value) {
    return new FieldError(field.wireName(), "%s: %s".formatted(where, message), value);
  }
}
