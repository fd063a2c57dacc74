package io.github.nxdesk.cli;

import io.github.nxdesk.cli.options.AttachedValues;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// All commands: the one table from which they are called, explained and completed.
public final class CommandTable {
  private final List<Command> commands;

  /// @param commands makes them; those that explain the others get the table itself
  public CommandTable(Function<CommandTable, List<Command>> commands) {
    this.commands = commands.apply(this);
  }

  /// The command that the first words name, once they are [arranged][#arranged].
  public Optional<Command> called(String... words) {
    return named(commands, words, 0).map(first -> named(first.commands(), words, 1).orElse(first));
  }

  /// The arguments with the options that stand before the command, or within its name, behind it:
  /// `nxdesk --sandbox update 1` is `nxdesk update --sandbox 1`.
  public String[] arranged(String... arguments) {
    var path = new ArrayList<String>();
    var options = new ArrayList<String>();
    var level = commands;
    int i = 0;
    while (i < arguments.length && !level.isEmpty() && !arguments[i].equals("--")) {
      var word = arguments[i];
      if (word.startsWith("-")) {
        options.add(word);
        if (takesNext(word) && i + 1 < arguments.length) {
          options.add(arguments[++i]);
        }
      } else {
        var command = named(level, arguments, i);
        if (command.isEmpty()) {
          break;
        }
        path.add(word);
        level = command.get().commands();
      }
      i++;
    }
    var rest = List.of(arguments).subList(i, arguments.length);
    var all = path.isEmpty() ? Stream.of(rest, options) : Stream.of(path, options, rest);
    return all.flatMap(List::stream).toArray(String[]::new);
  }

  /// A parser of the command that is called; of all of them, if none is.
  public CommandLine parser(String... words) {
    var root = root();
    if (!List.of(words).equals(List.of("--version"))) { // Which needs none of them.
      add(root.spec(), commands, 0, words);
    }
    return AttachedValues.unmark(new CommandLine(root.spec()))
        .setExpandAtFiles(false) // A subject may well begin with @.
        .setInterpolateVariables(false);
  }

  /// All commands with all their options, for whoever describes them.
  public CommandSpec tree() {
    return parser().getCommandSpec();
  }

  /// The names of the commands that people use.
  public List<String> names() {
    return commands.stream().filter(each -> !each.isHidden()).map(Command::name).toList();
  }

  /// The commands themselves.
  public List<Command> commands() {
    return commands;
  }

  /// A command that has all options that most commands have, for whoever describes them.
  public static CommandSpec sharing() {
    return shared().spec();
  }

  private static Syntax root() {
    return Syntax.of(
            "nxdesk",
            "Update help desk messages in Nexudus.",
            "nxdesk list --no-closed --sandbox",
            "nxdesk update 87654321 --priority=High --sandbox",
            "nxdesk get 87654321 --sandbox")
        .add(
            OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .description("Show the version.")
                .build());
  }

  private static void add(CommandSpec parent, List<Command> commands, int depth, String... words) {
    for (var command : named(commands, words, depth).map(List::<Command>of).orElse(commands)) {
      var spec = command.syntax().spec();
      spec.usageMessage().hidden(command.isHidden());
      add(spec, command.commands(), depth + 1, words);
      parent.addSubcommand(command.name(), spec);
    }
  }

  private static Optional<Command> named(List<Command> commands, String[] words, int index) {
    return commands.stream()
        .filter(command -> words.length > index && command.name().equals(words[index]))
        .findFirst();
  }

  /// Whether the option's value is the next word. Only shared options can stand before a command.
  private static boolean takesNext(String word) {
    var name = word.startsWith("--") ? word : "-" + word.charAt(word.length() - 1);
    var option = word.contains("=") ? null : shared().spec().findOption(name);
    return option != null && option.arity().min() > 0;
  }

  /// Whether it is an option that most commands have.
  static boolean isShared(String option) {
    return shared().spec().findOption(option) != null;
  }

  private static Syntax shared() {
    var shared = Syntax.of("shared", "");
    ConnectionOptions.addTo(shared);
    OutputOptions.addTo(shared);
    return shared;
  }
}
