package io.github.nxdesk.cli.options;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.output.MessageColumns;
import java.util.List;
import java.util.stream.Stream;

/// The options that name fields to show or to sort by, as the API or as the flags name them.
public final class FieldNames {
  /// The fields to show.
  public static final String COLUMNS = "--columns";

  /// The field to sort by.
  public static final String SORT = "--sort";

  private FieldNames() {}

  /// Declares both.
  public static void addTo(Syntax syntax) {
    syntax.add(
        Options.choice(
            SORT, "FIELD", names(), "Field to sort by. Default: CreatedOn, newest first."),
        Options.list(COLUMNS, "FIELD", columns(), "Fields to show in text and CSV output."));
  }

  /// The fields to show, without duplicates; empty if none are named.
  public static List<Field> columns(Arguments arguments) {
    return arguments.list(COLUMNS).stream()
        .map(name -> isDepartment(name) ? Field.HELP_DESK_DEPARTMENT_NAME : field(COLUMNS, name))
        .distinct()
        .toList();
  }

  /// Whether one of them is the department under its name in rows to apply.
  public static boolean hasDepartment(Arguments arguments) {
    return arguments.list(COLUMNS).stream().anyMatch(FieldNames::isDepartment);
  }

  private static boolean isDepartment(String name) {
    return name.strip().equalsIgnoreCase(MessageColumns.DEPARTMENT);
  }

  /// The field to sort by, or the default.
  public static Field sort(Arguments arguments, Field otherwise) {
    return arguments.text(SORT).map(name -> field(SORT, name)).orElse(otherwise);
  }

  private static Field field(String option, String name) {
    return Field.named(name.strip())
        .filter(MessageColumns.fields()::contains)
        .orElseThrow(
            () -> Options.notOneOf(option, name, option.equals(COLUMNS) ? columns() : names()));
  }

  private static List<String> columns() {
    return Stream.concat(names().stream(), Stream.of(MessageColumns.DEPARTMENT)).toList();
  }

  private static List<String> names() {
    return MessageColumns.fields().stream().map(Field::wireName).toList();
  }
}
