package io.github.nxdesk.cli;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldType;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Nearest;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The options that set fields, one for each changeable field of the table, and those that set them
/// in other ways: `--message-file` and `--unset`.
final class FieldOptions {
  private static final String MESSAGE_FILE = "--message-file";
  private static final String UNSET = "--unset";

  private FieldOptions() {}

  static void addTo(CommandSpec spec) {
    addSettersTo(spec);
    spec.addOption(
        OptionSpec.builder(UNSET)
            .type(String[].class)
            .splitRegex(",")
            .paramLabel("FIELD")
            .completionCandidates(clearable())
            .description("Clear a field: %s.".formatted(String.join(", ", clearable())))
            .build());
  }

  /// For a message that has no field yet that could be cleared.
  static void addSettersTo(CommandSpec spec) {
    for (var field : Field.changeable()) {
      spec.addOption(option(field));
      if (field.role() == Field.Role.OPTIONAL) {
        spec.addOption(
            Options.flag(negation(field), "The same as %s=false.".formatted(field.flag())));
      }
      if (field == Field.HELP_DESK_DEPARTMENT_ID) {
        DepartmentOption.addTo(spec);
      }
      if (field == Field.MESSAGE_TEXT) {
        spec.addOption(
            OptionSpec.builder(MESSAGE_FILE)
                .type(String.class)
                .paramLabel("FILE")
                .description("The message's text from a UTF-8 file, or - for standard input.")
                .build());
      }
    }
  }

  /// The change that the options name.
  ///
  /// @throws ParameterException where they contradict each other or a file cannot be read; wrong
  ///   values are left for the checks to name, all at once
  static Change from(ParseResult arguments, InputStream standardInput) {
    var change = Change.NONE;
    for (var field : Field.changeable()) {
      if (arguments.hasMatchedOption(field.flag())) {
        String text = arguments.matchedOptionValue(field.flag(), "");
        change = change.with(field, field.type().parse(text));
      }
      if (field.role() == Field.Role.OPTIONAL && arguments.hasMatchedOption(negation(field))) {
        exclude(arguments, change, field, negation(field), field.flag());
        boolean value = !Options.isSet(arguments, negation(field));
        change = change.with(field, new FieldValue.Bool(value));
      }
    }
    if (arguments.hasMatchedOption(MESSAGE_FILE)) {
      exclude(arguments, change, Field.MESSAGE_TEXT, MESSAGE_FILE, Field.MESSAGE_TEXT.flag());
      String file = arguments.matchedOptionValue(MESSAGE_FILE, "");
      var text = TextFile.read(arguments, MESSAGE_FILE, file, standardInput);
      change = change.with(Field.MESSAGE_TEXT, new Text(text));
    }
    var department = DepartmentOption.from(arguments);
    if (department.isPresent()) {
      change = change.with(Field.HELP_DESK_DEPARTMENT_NAME, new Text(department.get()));
    }
    var unset = new LinkedHashSet<Field>();
    for (var name : arguments.matchedOptionValue(UNSET, new String[0])) {
      unset.add(unset(arguments, name));
    }
    for (var field : unset) {
      exclude(arguments, change, field, "%s %s".formatted(UNSET, field.kebab()), field.flag());
      if (field == Field.HELP_DESK_DEPARTMENT_ID) {
        exclude(
            arguments,
            change,
            Field.HELP_DESK_DEPARTMENT_NAME,
            "%s %s".formatted(UNSET, field.kebab()),
            DepartmentOption.DEPARTMENT);
      }
      change = change.with(field, FieldValue.CLEARED);
    }
    return change;
  }

  /// The names of the options that read standard input when they are given `-`.
  static boolean readsStandardInput(ParseResult arguments) {
    return "-".equals(arguments.matchedOptionValue(MESSAGE_FILE, ""));
  }

  /// The option that is named like the field, and its shorter names.
  static OptionSpec option(Field field) {
    var names = new ArrayList<String>(List.of(field.flag()));
    names.addAll(field.aliases());
    var option =
        OptionSpec.builder(names.toArray(String[]::new))
            .type(String.class)
            .paramLabel(field.type().placeholder())
            .description(field.description());
    return switch (field.type()) {
      case FieldType.Enumeration(var choices) ->
          option
              .completionCandidates(choices.stream().map(choice -> choice.name()).toList())
              .build();
      case FieldType.Switch _ ->
          option
              .arity("0..1")
              .fallbackValue("true")
              .preprocessor(new SwitchValue())
              .completionCandidates(List.of("true", "false"))
              .build();
      default -> option.build();
    };
  }

  /// Keeps a switch from taking the id that follows it for its value: `--closed 123` closes message
  /// 123, and only a following `true` or `false` belongs to the switch.
  private static final class SwitchValue implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      // A value in the next argument has the separator " ".
      boolean attached = "=".equals(info.get("separator"));
      boolean follows =
          !arguments.isEmpty() && arguments.peek().toLowerCase(Locale.ROOT).matches("true|false");
      if (!attached && !follows) {
        arguments.push("true");
      }
      return false;
    }
  }

  private static Field unset(ParseResult arguments, String name) {
    return Field.named(name.strip())
        .filter(Field::isChangeable)
        .orElseThrow(() ->
            Options.wrong(
                arguments,
                "%s: there is no field '%s' to clear%s; those that may be empty are %s"
                    .formatted(
                        UNSET,
                        name,
                        Nearest.of(name, clearable())
                            .map(", did you mean %s?"::formatted)
                            .orElse(""),
                        String.join(", ", clearable()))));
  }

  private static void exclude(
      ParseResult arguments, Change change, Field field, String one, String other) {
    if (change.value(field).isPresent()) {
      throw Options.wrong(arguments, "%s and %s exclude each other".formatted(one, other));
    }
  }

  private static String negation(Field field) {
    return "--no-" + field.kebab();
  }

  private static List<String> clearable() {
    return Arrays.stream(Field.values())
        .filter(field -> field.role() == Field.Role.NULLABLE)
        .map(Field::kebab)
        .toList();
  }
}
