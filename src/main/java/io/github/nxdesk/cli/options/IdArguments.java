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

/// The messages a command is about: positional, or `--id`, or both.
public final class IdArguments {
  private static final String ID = Field.ID.flag();

  private IdArguments() {}

  /// Declares them.
  public static void addTo(Syntax syntax) {
    syntax
        .group(Syntax.Group.WHICH)
        .add(Options.arguments("ID", List.of(), "ID of a message."))
        .add(Options.list(ID, "ID", "The same as ID."));
  }

  /// Whether the command is about messages at all.
  public static boolean areTakenBy(CommandSpec spec) {
    return spec.findOption(ID) != null;
  }

  /// The ids in the order given, each once. What is not an id is among them, for the checks to
  /// name.
  public static List<FieldValue> values(Arguments arguments) {
    return Stream.concat(arguments.arguments().stream(), arguments.list(ID).stream())
        .map(Field.ID.type()::parse)
        .distinct()
        .toList();
  }

  /// How many are given.
  public static int count(Arguments arguments) {
    return arguments.arguments().size() + arguments.list(ID).size();
  }

  /// The ids in the order given, each once; at least one.
  ///
  /// @throws CommandException if there is none, or something that is not an id
  public static List<Long> ids(Arguments arguments) {
    var values = values(arguments);
    if (values.isEmpty()) {
      throw CommandException.usage("no message specified; give its ID");
    }
    refuseInvalid(values);
    return values.stream().map(IdArguments::number).toList();
  }

  /// The only id that a command takes.
  ///
  /// @throws CommandException if there is none, or more than one
  public static long id(Arguments arguments) {
    if (values(arguments).size() > 1) {
      throw CommandException.usage(
          "takes one message at a time, and %d IDs are given".formatted(values(arguments).size()));
    }
    return ids(arguments).getFirst();
  }

  /// The id, if exactly one is given and it is one.
  public static Optional<Long> onlyId(Arguments arguments) {
    var values = values(arguments);
    return values.size() == 1 && Field.ID.check(values.getFirst()).isEmpty()
        ? Optional.of(number(values.getFirst()))
        : Optional.empty();
  }

  /// Refuses what is not an id.
  public static void refuseInvalid(List<FieldValue> values) {
    refuse(values.stream().map(Field.ID::check).flatMap(Optional::stream).toList());
  }

  /// Refuses values that our checks found to be wrong, if there are any.
  public static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new CommandException(Problem.Invalid.notSent(errors));
    }
  }

  private static long number(FieldValue value) {
    return value instanceof Int(var id) ? id : 0;
  }
}
