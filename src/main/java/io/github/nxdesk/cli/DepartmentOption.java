package io.github.nxdesk.cli;

import io.github.nxdesk.model.Field;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `--department NAME`: a department by its name.
final class DepartmentOption {
  static final String DEPARTMENT = "--department";

  private DepartmentOption() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
        Options.text(
            DEPARTMENT, "NAME", "The department by its name; nxdesk departments lists them."));
  }

  /// The name, if one is given, and then not together with the id.
  static Optional<String> from(ParseResult arguments) {
    String name = arguments.matchedOptionValue(DEPARTMENT, null);
    if (name != null && arguments.hasMatchedOption(Field.HELP_DESK_DEPARTMENT_ID.flag())) {
      throw Options.wrong(
          arguments, "%s and --department-id exclude each other".formatted(DEPARTMENT));
    }
    return Optional.ofNullable(name);
  }
}
