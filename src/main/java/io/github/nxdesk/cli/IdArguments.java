package io.github.nxdesk.cli;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// The messages a command is about: positional, or `--id`, or both.
final class IdArguments {
  private static final String ID = Field.ID.flag();

  private IdArguments() {}

  static void addTo(CommandSpec spec) {
    spec.addPositional(
            PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("ID")
                .description("The message.")
                .build())
        .addOption(
            OptionSpec.builder(ID)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .splitRegex(",")
                .paramLabel("ID")
                .description("The same as ID.")
                .build());
  }

  /// Whether the command is about messages at all.
  static boolean areTakenBy(CommandSpec spec) {
    return spec.findOption(ID) != null;
  }

  /// The only id that a command wants.
  ///
  /// @throws picocli.CommandLine.ParameterException if there is none, or more than one
  static FieldValue only(ParseResult arguments) {
    var ids = from(arguments).stream().distinct().toList();
    if (ids.size() != 1) {
      throw Options.wrong(
          arguments,
          ids.isEmpty()
              ? "no message is named: give its ID"
              : "one message at a time: %d ids are given".formatted(ids.size()));
    }
    return ids.getFirst();
  }

  /// The ids in the order given. What is no id is among them, for the checks to name.
  static List<FieldValue> from(ParseResult arguments) {
    var texts = new ArrayList<String>(arguments.matchedPositionalValue(0, List.<String>of()));
    texts.addAll(arguments.matchedOptionValue(ID, List.<String>of()));
    return texts.stream().map(Field.ID.type()::parse).toList();
  }
}
