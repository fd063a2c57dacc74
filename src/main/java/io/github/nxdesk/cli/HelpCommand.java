package io.github.nxdesk.cli;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Nearest;
import io.github.nxdesk.output.ExitCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk help`.
final class HelpCommand implements Command {
  private final Host host;
  private final Supplier<CommandSpec> tree;

  /// @param tree all commands, asked for only when they are needed
  HelpCommand(Host host, Supplier<CommandSpec> tree) {
    this.host = host;
    this.tree = tree;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public CommandSpec spec() {
    var spec =
        HelpText.describe(
            CommandSpec.create().name(name()),
            "Explain a command or a topic: exit-codes, environment, output.",
            "nxdesk help",
            "nxdesk help update",
            "nxdesk help exit-codes");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .type(String.class)
            .paramLabel("TOPIC")
            .completionCandidates((Candidates) () -> topics(tree.get()))
            .description("A command, exit-codes, environment or output. Default: all there is.")
            .build());
    OutputOptions.addForFailuresTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    OutputOptions.from(arguments, host);
    var root = tree.get();
    String name = arguments.matchedPositionalValue(0, null);
    var text = name == null ? overview(root) : text(arguments, root, name);
    host.streams().out().print(text);
    return ExitCode.OK.code();
  }

  private static String overview(CommandSpec root) {
    return root.commandLine().getUsageMessage(Ansi.OFF)
        + "\nTopics:\n"
        + Columns.of(
            Arrays.stream(Topic.values())
                .map(topic -> List.of(topic.label(), topic.purpose()))
                .toList())
        + "\nTo read about one: nxdesk help TOPIC\n";
  }

  private static String text(ParseResult arguments, CommandSpec root, String name) {
    var command = root.subcommands().get(name);
    if (command != null) {
      return command.getUsageMessage(Ansi.OFF);
    }
    var topics = topics(root).keySet();
    return Stream.of(Topic.values())
        .filter(topic -> topic.label().equals(name))
        .findFirst()
        .map(Topic::text)
        .orElseThrow(() ->
            Options.wrong(
                arguments,
                "there is no topic '%s'%s; the topics are %s"
                    .formatted(
                        name,
                        Nearest.of(name, topics).map(", did you mean %s?"::formatted).orElse(""),
                        String.join(", ", topics))));
  }

  private static Map<String, String> topics(CommandSpec root) {
    var topics = new LinkedHashMap<String, String>();
    for (var topic : Topic.values()) {
      topics.put(topic.label(), topic.purpose());
    }
    root.subcommands()
        .forEach((name, command) -> topics.put(name, HelpText.purpose(command.getCommandSpec())));
    return topics;
  }
}
