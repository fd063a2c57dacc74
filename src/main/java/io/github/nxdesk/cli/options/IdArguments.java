package io.github.nxdesk.cli.options;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/// The IDs of the messages that a command is about: arguments, `--id`, or both.
public final class IdArguments {
  private static final String ID = Field.ID.flag();

  private IdArguments() {}

  /// Declares them.
  public static void addTo(Syntax syntax) {
    syntax
        .group(Syntax.Group.WHICH)
        .add(Options.arguments("ID", CompletionSource.MESSAGES, "ID of a message."))
        .add(Options.list(ID, "ID", CompletionSource.MESSAGES, "Same as ID."));
  }

  /// Whether the command takes IDs.
  public static boolean areTakenBy(CommandSpec spec) {
    return spec.findOption(ID) != null;
  }

  /// The IDs in the order given, without duplicates. Invalid ones are included, for the checks to
  /// report.
  public static List<FieldValue> values(Arguments arguments) {
    return words(arguments)
        .map(word -> word.startsWith("#") ? word.substring(1) : word)
        .map(Field.ID.type()::parse)
        .distinct()
        .toList();
  }

  private static Stream<String> words(Arguments arguments) {
    return Stream.concat(
        arguments.arguments().stream().flatMap(IdArguments::split), arguments.list(ID).stream());
  }

  /// The IDs of an argument like `1,2`. Any other text is one, for the checks to report.
  private static Stream<String> split(String argument) {
    return argument.matches("[#\\d,\\s]*\\d[#\\d,\\s]*")
        ? Stream.of(argument.split("[,\\s]+")).filter(word -> !word.isEmpty())
        : Stream.of(argument);
  }

  /// How many IDs are given.
  public static int count(Arguments arguments) {
    return (int) words(arguments).count();
  }

  /// The IDs in the order given, without duplicates; at least one.
  ///
  /// @throws CommandException if there is none, or one is invalid
  public static List<Long> ids(Arguments arguments) {
    var values = values(arguments);
    if (values.isEmpty()) {
      throw CommandException.usage("no message specified; give its ID");
    }
    refuseInvalid(values);
    return values.stream().map(IdArguments::number).toList();
  }

  /// The ID, of a command that takes only one.
  ///
  /// @throws CommandException if there is none, or more than one
  public static long id(Arguments arguments) {
    if (values(arguments).size() > 1) {
      throw CommandException.usage(
          "only one ID can be given, not %d".formatted(values(arguments).size()));
    }
    return ids(arguments).getFirst();
  }

  /// The ID, if exactly one is given and it is valid.
  public static Optional<Long> onlyId(Arguments arguments) {
    var values = values(arguments);
    return values.size() == 1 && Field.ID.check(values.getFirst()).isEmpty()
        ? Optional.of(number(values.getFirst()))
        : Optional.empty();
  }

  /// Refuses invalid IDs.
  public static void refuseInvalid(List<FieldValue> values) {
    refuse(values.stream().map(Field.ID::check).flatMap(Optional::stream).toList());
  }

  /// Refuses values that our checks found invalid, if there are any.
  public static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new CommandException(Problem.Invalid.notSent(errors));
    }
  }

  private static long number(FieldValue value) {
    return value instanceof Int(var id) ? id : 0;
  }
}
