package io.github.nxdesk.cli;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.Nearest;
import io.github.nxdesk.output.MessageColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Fields that are named to be shown or sorted by: under the API's names or the flags'.
final class ColumnNames {
  private static final String COLUMNS = "--columns";
  private static final String SORT = "--sort";

  private ColumnNames() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
            OptionSpec.builder(SORT)
                .type(String.class)
                .paramLabel("FIELD")
                .completionCandidates(names())
                .description("The field to sort by. Default: CreatedOn, the newest first.")
                .build())
        .addOption(
            OptionSpec.builder(COLUMNS)
                .type(String[].class)
                .splitRegex(",")
                .paramLabel("FIELD")
                .completionCandidates(names())
                .description("The fields to show, in text and in CSV, with commas between them.")
                .build());
  }

  /// The fields to show; empty where none are named.
  static List<Field> columns(ParseResult arguments) {
    var fields = new ArrayList<Field>();
    for (var name : arguments.matchedOptionValue(COLUMNS, new String[0])) {
      var field = field(arguments, COLUMNS, name);
      if (!fields.contains(field)) {
        fields.add(field);
      }
    }
    return fields;
  }

  /// The field to sort by, or the other one.
  static Field sort(ParseResult arguments, Field otherwise) {
    String name = arguments.matchedOptionValue(SORT, null);
    return name == null ? otherwise : field(arguments, SORT, name);
  }

  static boolean isSorted(ParseResult arguments) {
    return arguments.hasMatchedOption(SORT);
  }

  private static Field field(ParseResult arguments, String option, String name) {
    return Field.named(name.strip())
        .filter(MessageColumns.fields()::contains)
        .orElseThrow(() -> unknown(arguments, option, name));
  }

  private static ParameterException unknown(ParseResult arguments, String option, String name) {
    return Options.wrong(
        arguments,
        "%s: there is no field '%s'%s; the fields are %s"
            .formatted(
                option,
                name,
                Nearest.of(name, names()).map(", did you mean %s?"::formatted).orElse(""),
                String.join(", ", names())));
  }

  private static List<String> names() {
    return Arrays.stream(Field.values())
        .filter(MessageColumns.fields()::contains)
        .map(Field::wireName)
        .toList();
  }
}
