package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.Nearest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a name over a column, or before a JSON value, means.
sealed interface RowColumn {
  /// The value is a field's.
  record Sets(Field field) implements RowColumn {}

  /// The value is passed over: only the API writes it, or nxdesk itself wrote it beside a failed
  /// row.
  record Ignored() implements RowColumn {}

  /// No field is called so.
  record Unknown(String message) implements RowColumn {}

  /// What [FailedRows] adds, so that a mended file can be applied as it is.
  Set<String> OURS = Set.of("result", "errors");

  /// Names a department by its name. The API's own `HelpDeskDepartmentName` is passed over: in what
  /// `list` prints it stands beside the id.
  String DEPARTMENT = "department";

  /// Properties of live records that nxdesk does not know as fields (nexudus-api.md,
  /// HelpDeskMessage), so that what `get` prints can be edited and applied.
  Set<String> LIVE =
      Set.of("supportissuecategory", "tostringtext", "customfields", "localizationdetails");

  /// What the name means.
  ///
  /// @param nested whether the value is an object or an array, which no field is
  static RowColumn named(String name, boolean nested, boolean ignoreUnknown) {
    var stripped = name.strip();
    var field = Field.named(stripped);
    if (field.isPresent()) {
      return field.get().role() == Field.Role.READ_ONLY ? new Ignored() : new Sets(field.get());
    }
    var lower = stripped.toLowerCase(Locale.ROOT);
    if (lower.equals(DEPARTMENT)) {
      return new Sets(Field.HELP_DESK_DEPARTMENT_NAME);
    }
    if (nested || ignoreUnknown || OURS.contains(lower) || LIVE.contains(lower)) {
      return new Ignored();
    }
    return new Unknown(unknown(stripped));
  }

  /// The name under which a row can have the field.
  static String nameOf(Field field) {
    return field == Field.HELP_DESK_DEPARTMENT_NAME ? "Department" : field.wireName();
  }

  private static String unknown(String name) {
    var known = Arrays.stream(Field.values()).filter(RowColumn::isTaken).toList();
    var suggested =
        Nearest.of(
            name,
            known.stream().flatMap(field -> Stream.of(field.wireName(), field.kebab())).toList());
    return "there is no field '%s'%s; the fields are %s"
        .formatted(
            name,
            suggested.map(", did you mean %s?"::formatted).orElse(""),
            known.stream().map(RowColumn::nameOf).collect(Collectors.joining(", ")));
  }

  private static boolean isTaken(Field field) {
    return field.role() != Field.Role.READ_ONLY || field == Field.HELP_DESK_DEPARTMENT_NAME;
  }
}
