package io.github.nxdesk.output;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldType;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The columns in which messages can be shown.
public final class MessageColumns {
  /// The column of a department's name.
  public static final String DEPARTMENT = "Department";

  private static final long HOURS_A_DAY = 24;
  private static final long DAYS_A_YEAR = 365;

  private MessageColumns() {}

  /// The fields that a record can have, in table order: the columns of a CSV file.
  public static List<Field> fields() {
    return Arrays.stream(Field.values())
        .filter(field -> field.role() != Field.Role.WRITE_ONLY)
        .toList();
  }

  /// A column for each of the fields, under the API's name.
  ///
  /// @param department whether a department's name has the column `Department`, which rows to apply
  ///   can have, in place of the API's, which they can't change
  public static Sheet<Message> of(List<Field> fields, boolean department) {
    return new Sheet<>(
        fields.stream().map(field -> column(heading(field, department), field)).toList(),
        Message::id,
        Message::json);
  }

  /// The columns that people look at first: ID, priority, state, age, owner and subject.
  ///
  /// @param now the time that ages are relative to
  /// @param instant parses a point in time of the API
  public static Sheet<Message> overview(Instant now, Function<String, Optional<Instant>> instant) {
    return new Sheet<>(
        List.of(
            column("Id", Field.ID),
            column("Priority", Field.PRIORITY),
            Column.of("State", message -> state(value(message, Field.CLOSED))),
            Column.of("Age", message -> age(value(message, Field.CREATED_ON), now, instant)),
            Column.of("Owner", MessageColumns::owner),
            column("Subject", Field.SUBJECT)),
        Message::id,
        Message::json);
  }

  private static String heading(Field field, boolean department) {
    return department && field == Field.HELP_DESK_DEPARTMENT_NAME ? DEPARTMENT : field.wireName();
  }

  private static Column<Message> column(String heading, Field field) {
    return new Column<>(heading, field.type(), message -> value(message, field));
  }

  private static FieldValue value(Message message, Field field) {
    return message.fields().value(field).orElse(FieldValue.CLEARED);
  }

  private static FieldValue state(FieldValue closed) {
    return closed instanceof Bool(var truth) ? new Text(truth ? "closed" : "open") : closed;
  }

  private static FieldValue owner(Message message) {
    var name = value(message, Field.OWNER_FULL_NAME);
    var id = value(message, Field.OWNER_ID);
    return name instanceof FieldValue.Null && id instanceof FieldValue.Int
        ? new Text(new FieldType.ReadOnly().show(id))
        : name;
  }

  private static FieldValue age(
      FieldValue created, Instant now, Function<String, Optional<Instant>> instant) {
    return created instanceof Text(var text)
        ? instant
            .apply(text)
            .<FieldValue>map(at -> new Text(words(Duration.between(at, now))))
            .orElse(created)
        : created;
  }

  /// In the largest unit that fits.
  private static String words(Duration age) {
    if (age.toHours() < 1) {
      return Math.max(0, age.toMinutes()) + "m";
    }
    if (age.toHours() < HOURS_A_DAY) {
      return age.toHours() + "h";
    }
    return age.toDays() < DAYS_A_YEAR ? age.toDays() + "d" : age.toDays() / DAYS_A_YEAR + "y";
  }
}
