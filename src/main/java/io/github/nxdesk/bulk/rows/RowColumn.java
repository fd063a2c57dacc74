package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the name of a CSV column or JSON property means.
sealed interface RowColumn {
  /// The value is a field's.
  record Sets(Field field) implements RowColumn {}

  /// When the record was last changed, as far as the row knows.
  record Precondition() implements RowColumn {}

  /// Only the API writes the value.
  record ReadOnly(Field field) implements RowColumn {}

  /// Written by [FailedRows].
  record Own() implements RowColumn {}

  /// The value is ignored.
  record Ignored() implements RowColumn {}

  /// No field has this name.
  ///
  /// @param isTypo whether it is probably a mistyped field
  record Unknown(String message, boolean isTypo) implements RowColumn {}

  /// What [FailedRows] adds, so that a corrected file can be applied as it is.
  Set<String> OWN = Set.of("result", "errors");

  /// The name of a department. The API's own `HelpDeskDepartmentName` is ignored: in what `list`
  /// prints, it stands beside the ID.
  String DEPARTMENT = "department";

  /// Properties of live records that nxdesk does not know as fields (nexudus-api.md,
  /// HelpDeskMessage).
  Set<String> LIVE =
      Set.of("supportissuecategory", "tostringtext", "customfields", "localizationdetails");

  /// So many letters are taken for the beginning of a field's name.
  int SHORTEST_START = 3;

  /// How much of an unknown name is quoted.
  int QUOTED = 60;

  /// What the name means.
  static RowColumn named(String name) {
    var trimmed = Blanks.trim(name);
    var field = Field.named(trimmed);
    if (field.isPresent()) {
      return of(field.get());
    }
    var lower = trimmed.toLowerCase(Locale.ROOT);
    if (lower.equals(DEPARTMENT)) {
      return new Sets(Field.HELP_DESK_DEPARTMENT_NAME);
    }
    if (OWN.contains(lower)) {
      return new Own();
    }
    return LIVE.contains(lower) ? new Ignored() : unknown(trimmed);
  }

  private static RowColumn of(Field field) {
    if (field == Field.UPDATED_ON) {
      return new Precondition();
    }
    return field.role() == Field.Role.READ_ONLY ? new ReadOnly(field) : new Sets(field);
  }

  /// The name under which a row can have the field.
  static String nameOf(Field field) {
    return field == Field.HELP_DESK_DEPARTMENT_NAME ? "Department" : field.wireName();
  }

  private static Unknown unknown(String name) {
    var fields = Arrays.stream(Field.values()).filter(RowColumn::isTaken).toList();
    var names =
        fields.stream().flatMap(field -> Stream.of(field.wireName(), field.kebab())).toList();
    var nearest = Nearest.of(name, names).or(() -> beginningWith(name, names));
    return new Unknown(
        "unknown column '%s'%s The columns are %s"
            .formatted(
                name.length() > QUOTED ? name.substring(0, QUOTED) + "…" : name,
                nearest.map(". Did you mean '%s'?"::formatted).orElse("."),
                fields.stream().map(RowColumn::nameOf).collect(Collectors.joining(", "))),
        Nearest.isSlip(name, names));
  }

  private static Optional<String> beginningWith(String start, List<String> names) {
    var lower = start.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(_ -> lower.length() >= SHORTEST_START)
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(lower))
        .findFirst();
  }

  private static boolean isTaken(Field field) {
    return field.role() != Field.Role.READ_ONLY || field == Field.HELP_DESK_DEPARTMENT_NAME;
  }
}
