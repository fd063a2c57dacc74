package io.github.nxdesk.cli.help;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.CommandTable;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.Columns;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.CompletionValues;
import io.github.nxdesk.cli.options.HelpPage;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// `nxdesk help`.
public final class HelpCommand implements Command {
  private final CommandTable table;

  /// Explains the commands of that table.
  public HelpCommand(CommandTable table) {
    this.table = table;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public boolean ignoresSettings() {
    return true;
  }

  @Override
  public Syntax syntax() {
    var syntax =
        Syntax.of(
                name(),
                "Explain a command or a topic.",
                "nxdesk help",
                "nxdesk help update",
                "nxdesk help auth login",
                "nxdesk help exit-codes")
            .add(
                Options.arguments(
                    "COMMAND|TOPIC",
                    (CompletionValues) this::topics,
                    "Command, or topic: %s.".formatted(Options.or(topicNames()))));
    OutputOptions.addForFailuresTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    int width = HelpPage.width(invocation.host());
    var names = invocation.arguments().arguments();
    return new Result.Text(names.isEmpty() ? overview(width) : text(names, width));
  }

  private String overview(int width) {
    var topics =
        Stream.of(Topic.values())
            .map(topic -> new Columns.Row(topic.label(), Syntax.firstSentence(topic.purpose())))
            .toList();
    return HelpPage.of(table.tree()).text(width)
        + "\nTopics:\n"
        + Columns.of(topics, width)
        + "\nFor more about a topic, see 'nxdesk help TOPIC'.\n";
  }

  private String text(List<String> names, int width) {
    if (names.size() == 1) {
      var topic =
          Stream.of(Topic.values()).filter(each -> each.label().equals(names.getFirst())).findAny();
      if (topic.isPresent()) {
        return topic.get().text(width);
      }
    }
    var spec = table.tree();
    for (var name : names) {
      spec =
          Optional.ofNullable(spec.subcommands().get(name))
              .map(CommandLine::getCommandSpec)
              .orElseThrow(() -> unknown(names));
    }
    return HelpPage.of(spec).text(width);
  }

  private CommandException unknown(List<String> names) {
    var typed = String.join(" ", names);
    return CommandException.usage(
        "no help on '%s'%s".formatted(typed, table.hint(typed, topics().keySet())));
  }

  private static List<String> topicNames() {
    return Arrays.stream(Topic.values()).map(Topic::label).toList();
  }

  /// All names that can be explained, with descriptions.
  private Map<String, String> topics() {
    var topics = new LinkedHashMap<String, String>();
    for (var topic : Topic.values()) {
      topics.put(topic.label(), Syntax.firstSentence(topic.purpose()));
    }
    for (var command : table.commands()) {
      if (!command.isHidden()) {
        topics.put(command.name(), command.syntax().summary());
      }
    }
    return topics;
  }

  /// The command and all commands below it that are not hidden.
  static Stream<CommandSpec> all(CommandSpec spec) {
    return Stream.concat(
        Stream.of(spec),
        spec.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(sub -> !sub.usageMessage().hidden())
            .flatMap(HelpCommand::all));
  }
}
