package io.github.nxdesk.cli.options;

import static io.github.nxdesk.model.Field.HELP_DESK_DEPARTMENT_ID;
import static io.github.nxdesk.model.Field.HELP_DESK_DEPARTMENT_NAME;
import static io.github.nxdesk.model.Field.MESSAGE_TEXT;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldType;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Text;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options that set fields: one for each field that can be changed, and others like
/// `--message-file` and `--unset`.
public final class FieldOptions {
  /// Names a department.
  public static final String DEPARTMENT = "--department";

  /// Names a file with the text of a message or comment.
  public static final String MESSAGE_FILE = "--message-file";

  private static final String UNSET = "--unset";

  private FieldOptions() {}

  /// Declares all of them.
  public static void addTo(Syntax syntax) {
    addSettersTo(syntax);
    syntax.add(
        Options.list(
            UNSET, "FIELD", clearable(), "Clear a field: %s.".formatted(Options.or(clearable()))));
  }

  /// Declares those for a new message, which has no field to clear.
  public static void addSettersTo(Syntax syntax) {
    syntax.group(Syntax.Group.WHAT);
    for (var field : Field.changeable()) {
      syntax.add(option(field));
      if (field.role() == Field.Role.OPTIONAL) {
        syntax.add(Options.flag(negation(field), "Same as %s=false.".formatted(field.flag())));
      }
      if (field == HELP_DESK_DEPARTMENT_ID) {
        syntax.add(departmentOption());
      }
      if (field == MESSAGE_TEXT) {
        syntax.add(messageFileOption());
      }
    }
    syntax
        .exclusive(MESSAGE_FILE, MESSAGE_TEXT.flag())
        .exclusive(DEPARTMENT, HELP_DESK_DEPARTMENT_ID.flag());
  }

  /// `--message-file FILE`.
  public static OptionSpec messageFileOption() {
    return Options.text(
        MESSAGE_FILE,
        "--file",
        Options.INPUT,
        "Read the text from a UTF-8 file, or from standard input (-).");
  }

  /// `--department NAME`.
  static OptionSpec departmentOption() {
    return Options.text(
        DEPARTMENT, "NAME", "Department in charge, by name. 'nxdesk departments' lists them.");
  }

  /// The change that the options describe.
  ///
  /// @throws CommandException if options contradict each other, or a file can't be read; invalid
  ///   values are left for the checks to report, all at once
  public static Change from(Arguments arguments, InputStream standardInput) {
    var change = Change.NONE;
    for (var field : Field.changeable()) {
      var given = arguments.text(field.flag());
      if (given.isPresent()) {
        change = change.with(field, field.type().parse(given.get()));
      }
      if (field.role() == Field.Role.OPTIONAL && arguments.has(negation(field))) {
        exclude(change, field, negation(field), field.flag());
        change = change.with(field, new Bool(!arguments.isSet(negation(field))));
      }
    }
    var file = arguments.text(MESSAGE_FILE);
    if (file.isPresent()) {
      var text = TextFile.readMessage(MESSAGE_FILE, file.get(), standardInput);
      change = change.with(MESSAGE_TEXT, new Text(text));
    }
    var department = arguments.text(DEPARTMENT);
    if (department.isPresent()) {
      change = change.with(HELP_DESK_DEPARTMENT_NAME, new Text(department.get()));
    }
    return change.over(unset(arguments, change));
  }

  /// The option that is named after the field, with its shorter names.
  public static OptionSpec option(Field field) {
    var names = new ArrayList<String>(List.of(field.flag()));
    names.addAll(field.aliases());
    var option =
        OptionSpec.builder(names.toArray(String[]::new))
            .type(String.class)
            .paramLabel(field.type().placeholder())
            .description(description(field));
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

  /// Keeps a switch from reading the ID after it as its value: `--closed 123` closes message 123.
  /// Only `true` or `false` after a switch belongs to it.
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

  private static String description(Field field) {
    return field.type() instanceof FieldType.Enumeration(var choices)
        ? "%s: %s."
            .formatted(
                Syntax.firstSentence(field.description()),
                Options.or(choices.stream().map(choice -> choice.name()).toList()))
        : field.description();
  }

  private static Change unset(Arguments arguments, Change change) {
    var unset = Change.NONE;
    for (var name : arguments.list(UNSET)) {
      var field =
          Field.named(name.strip())
              .filter(Field::isChangeable)
              .orElseThrow(() -> Options.notOneOf(UNSET, name, clearable()));
      var option = "%s %s".formatted(UNSET, field.kebab());
      exclude(change, field, option, field.flag());
      if (field == HELP_DESK_DEPARTMENT_ID) {
        exclude(change, HELP_DESK_DEPARTMENT_NAME, option, DEPARTMENT);
      }
      unset = unset.with(field, FieldValue.CLEARED);
    }
    return unset;
  }

  private static void exclude(Change change, Field field, String one, String other) {
    if (change.value(field).isPresent()) {
      throw CommandException.usage("%s and %s can't be used together".formatted(one, other));
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
