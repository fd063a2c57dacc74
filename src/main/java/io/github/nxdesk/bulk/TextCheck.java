package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.rows.IgnoredValue;
import io.github.nxdesk.bulk.rows.Place;
import io.github.nxdesk.bulk.rows.ReplacedBy;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.json.JsonTree;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldType;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Null;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Compares the rows of a file with their records, for what spreadsheets do to texts and people to
/// the wrong columns.
///
/// A text that differs only in its line ends is no change. A text that a spreadsheet has damaged is
/// refused ([SpreadsheetDamage]). An edit that can't be written is a warning.
public final class TextCheck implements RecordCheck {
  private final boolean acceptsText;
  private final Consumer<String> warn;
  private final Set<String> warned = new HashSet<>();

  /// @param acceptsText whether texts are taken as they are
  /// @param warn takes a warning for people, once for each column
  public TextCheck(boolean acceptsText, Consumer<String> warn) {
    this.acceptsText = acceptsText;
    this.warn = warn;
  }

  @Override
  public Result check(Row row, Change change, Message message) {
    var rest = change;
    var errors = new ArrayList<FieldError>();
    for (var ignored : row.ignored()) {
      switch (ignored) {
        case IgnoredValue.ReadOnly(var field, var value) ->
            compare(row, field, value, change, message);
        case IgnoredValue.Unknown unknown -> typo(unknown, message).ifPresent(errors::add);
      }
    }
    for (var field : change.fields()) {
      if (field.type() instanceof FieldType.Prose
          && change.values().get(field) instanceof Text(var now)
          && message.fields().values().get(field) instanceof Text(var before)
          && !now.equals(before)) {
        if (LineEnds.same(before).equals(LineEnds.same(now))) {
          rest = rest.without(field);
        } else if (!acceptsText) {
          SpreadsheetDamage.of(before, now)
              .map(words -> new FieldError(field.wireName(), words, new Text(now)))
              .ifPresent(errors::add);
        }
      }
    }
    return errors.isEmpty() ? new Accepted(rest) : new Refused(errors);
  }

  private void compare(Row row, Field field, FieldValue value, Change change, Message message) {
    var now = message.fields().value(field).orElse(FieldValue.CLEARED);
    if (!isOld(row, message) && !shown(field, value).equals(shown(field, now))) {
      ReplacedBy.of(field)
          .filter(replacement -> !changes(replacement, change, message))
          .map(ReplacedBy::column)
          .ifPresent(column ->
              warn(
                  row.place(),
                  field.wireName(),
                  "%s differs from the message and is ignored; to change it, use the column %s"
                      .formatted(field.wireName(), column)));
    }
  }

  /// Whether the row already changes what it should. It can name a department by its name.
  private static boolean changes(Field field, Change change, Message message) {
    var named = change.value(field);
    if (named.isPresent()) {
      return !named.equals(message.fields().value(field));
    }
    return field == Field.HELP_DESK_DEPARTMENT_ID
        && change.fields().contains(Field.HELP_DESK_DEPARTMENT_NAME);
  }

  /// What the record has as well came from there, whatever it is.
  private Optional<FieldError> typo(IgnoredValue.Unknown unknown, Message message) {
    if (JsonTree.parse(message.json()).has(unknown.name())) {
      return Optional.empty();
    }
    if (unknown.isTypo()) {
      return Optional.of(
          new FieldError(
              null, "%s: %s".formatted(unknown.place(), unknown.message()), FieldValue.CLEARED));
    }
    warn(
        unknown.place(),
        unknown.name(),
        "'%s' is ignored; messages have no such field".formatted(unknown.name()));
    return Optional.empty();
  }

  private void warn(Place place, String name, String words) {
    if (warned.add(name)) {
      warn.accept("%s: %s".formatted(place, words));
    }
  }

  /// Whether the record has been changed since the row was exported, so that a difference need not
  /// be an edit.
  private static boolean isOld(Row row, Message message) {
    return row.updatedOn().isPresent()
        && !row.updatedOn()
            .map(Instant::getEpochSecond)
            .equals(updatedOn(message).map(Instant::getEpochSecond));
  }

  private static Optional<Instant> updatedOn(Message message) {
    return message.fields().values().get(Field.UPDATED_ON) instanceof Text(var text)
        ? Timestamps.parse(text)
        : Optional.empty();
  }

  private static String shown(Field field, FieldValue value) {
    return value instanceof Null ? "" : field.type().show(value).strip();
  }
}
