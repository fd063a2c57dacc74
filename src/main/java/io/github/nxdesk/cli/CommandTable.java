package io.github.nxdesk.cli;

import io.github.nxdesk.cli.options.AttachedValues;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.model.Nearest;
import java.util.ArrayList;
import java.util.Collection;
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

  /// @param commands makes the commands; those that explain the others get the table itself
  public CommandTable(Function<CommandTable, List<Command>> commands) {
    this.commands = commands.apply(this);
  }

  /// The command that the first words name, in [arranged][#arranged] arguments.
  public Optional<Command> called(String... words) {
    return named(commands, words, 0).map(first -> named(first.commands(), words, 1).orElse(first));
  }

  /// The arguments with shared options, and `--help`, moved behind the command if they come before
  /// it or within its name: `nxdesk --sandbox update 1` is `nxdesk update --sandbox 1`.
  public String[] arranged(String... arguments) {
    var path = new ArrayList<String>();
    var options = new ArrayList<String>();
    var level = commands;
    CommandSpec shared = null;
    int i = 0;
    while (i < arguments.length && !level.isEmpty()) {
      var word = arguments[i];
      if (word.startsWith("-")) {
        shared = shared == null ? sharing() : shared;
        if (shared.findOption(nameOf(word)) == null) {
          break;
        }
        options.add(word);
        if (takesNext(word, shared) && i + 1 < arguments.length) {
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

  /// A parser for the command that is called, or for all commands if none is.
  public CommandLine parser(String... words) {
    var root = root();
    if (!List.of(words).equals(List.of("--version"))) { // Which needs none of them.
      add(root.spec(), commands, 0, words);
    }
    return AttachedValues.unmark(new CommandLine(root.spec()))
        .setExpandAtFiles(false) // A subject may well begin with @.
        .setInterpolateVariables(false);
  }

  /// All commands with all their options, for help and the manual.
  public CommandSpec tree() {
    return parser().getCommandSpec();
  }

  /// The names of the commands that people use.
  public List<String> names() {
    return commands.stream().filter(each -> !each.isHidden()).map(Command::name).toList();
  }

  /// The end of a sentence about a command that is unknown: a question that names the one that is
  /// meant, or nothing.
  ///
  /// @param known the names that are valid
  public String hint(String typed, Collection<String> known) {
    return Synonyms.of(typed)
        .map(". Did you mean '%s'?"::formatted)
        .orElseGet(() -> Nearest.hint(typed, known));
  }

  /// The commands themselves.
  public List<Command> commands() {
    return commands;
  }

  /// The options that most commands share, as those of a command.
  public static CommandSpec sharing() {
    var shared = Syntax.of("shared", "");
    ConnectionOptions.addTo(shared);
    OutputOptions.addTo(shared);
    return shared.spec();
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

  /// The option's name: `--output` in `--output=json`, `-v` in `-vo`.
  private static String nameOf(String word) {
    if (word.startsWith("--")) {
      int sign = word.indexOf('=');
      return sign < 0 ? word : word.substring(0, sign);
    }
    return word.substring(0, Math.min(2, word.length()));
  }

  /// Whether the option's value is the next word. Short options can be combined: `-vo json`.
  private static boolean takesNext(String word, CommandSpec options) {
    if (word.startsWith("--")) {
      return takesValue(word, options);
    }
    for (int i = 1; i < word.length(); i++) {
      if (takesValue("-" + word.charAt(i), options)) {
        return i == word.length() - 1;
      }
    }
    return false;
  }

  private static boolean takesValue(String name, CommandSpec options) {
    var option = options.findOption(name);
    return option != null && option.arity().min() > 0;
  }
}
