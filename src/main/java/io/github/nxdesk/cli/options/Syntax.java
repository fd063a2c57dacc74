package io.github.nxdesk.cli.options;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The syntax of one command, and its help: declared once; the parser, help, the manual and
/// completion read it.
public final class Syntax {
  /// The options that help shows together, in this order.
  public enum Group {
    WHICH("Which messages"),
    WHAT("What changes"),
    SAFETY("Safety"),
    MANY("Many messages"),
    ARGUMENTS("Arguments"),
    OUTPUT("Output"),
    OTHER("Options"),
    /// Those of every command that talks to the API. Its help has one line about them.
    SHARED("Shared options");

    private final String heading;

    Group(String heading) {
      this.heading = heading;
    }

    /// The line above the group in help.
    public String heading() {
      return heading;
    }
  }

  private final CommandSpec spec;
  private final String purpose;
  private final List<String> examples;
  private final Map<Group, List<ArgSpec>> groups = new EnumMap<>(Group.class);
  private final List<List<String>> exclusive = new ArrayList<>();
  private Group group = Group.OTHER;

  private Syntax(String name, String purpose, List<String> examples) {
    this.purpose = purpose;
    this.examples = examples;
    this.spec = CommandSpec.wrapWithoutInspection(this).name(name);
  }

  /// A command.
  ///
  /// @param name the last word of what is typed
  /// @param purpose one or two sentences, the verb first
  /// @param examples command lines that work as they are
  public static Syntax of(String name, String purpose, String... examples) {
    var syntax = new Syntax(name, purpose, List.of(examples));
    syntax.spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .type(boolean.class)
            .description("Show this help.")
            .build());
    return syntax;
  }

  /// The declaration behind a parser's command.
  public static Syntax of(CommandSpec spec) {
    return (Syntax) spec.userObject();
  }

  /// Adds what follows to that group.
  public Syntax group(Group next) {
    group = next;
    return this;
  }

  /// Adds options to the current group.
  public Syntax add(OptionSpec... options) {
    for (var option : options) {
      spec.addOption(option);
      groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(option);
    }
    return this;
  }

  /// Adds an argument to the current group, or to the group of arguments.
  public Syntax add(PositionalParamSpec argument) {
    spec.addPositional(argument);
    var home = group == Group.OTHER ? Group.ARGUMENTS : group;
    groups.computeIfAbsent(home, _ -> new ArrayList<>()).add(argument);
    return this;
  }

  /// Options of which only one can be given.
  public Syntax exclusive(String... names) {
    exclusive.add(List.of(names));
    return this;
  }

  /// What the parser takes.
  public CommandSpec spec() {
    return spec;
  }

  /// What the command is for.
  public String purpose() {
    return purpose;
  }

  /// The same in one line without a full stop, for lists of commands.
  public String summary() {
    return firstSentence(purpose);
  }

  /// The text up to its first full stop or colon.
  public static String firstSentence(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean ends = i + 1 == text.length() || text.charAt(i + 1) == ' ';
      if (ends && (text.charAt(i) == '.' || text.charAt(i) == ':')) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  /// Command lines that work as they are.
  public List<String> examples() {
    return examples;
  }

  /// The options and arguments of each group that has any, in the groups' order. `--help` is in
  /// none.
  public Map<Group, List<ArgSpec>> groups() {
    return groups;
  }

  /// The name by which messages refer to an option or an argument.
  public static String nameOf(ArgSpec arg) {
    return arg instanceof OptionSpec option
        ? option.longestName()
        : arg.paramLabel().replace("|-", "");
  }

  /// Refuses options that can't be used together: exclusive ones, and two that read standard input.
  public void check(Arguments arguments) {
    for (var names : exclusive) {
      var given = names.stream().filter(name -> isGiven(arguments, name)).toList();
      if (given.size() > 1) {
        throw CommandException.usage(
            "%s and %s can't be used together".formatted(given.getFirst(), given.get(1)));
      }
    }
    var reading = arguments.readingStandardInput();
    if (reading.size() > 1) {
      throw CommandException.usage(
          "%s and %s can't both read standard input".formatted(reading.getFirst(), reading.get(1)));
    }
  }

  /// A flag that is set to false counts as not given.
  private boolean isGiven(Arguments arguments, String name) {
    boolean flag =
        Optional.ofNullable(spec.findOption(name))
            .filter(option -> option.type() == boolean.class)
            .isPresent();
    return flag ? arguments.isSet(name) : arguments.has(name);
  }
}
