package io.github.nxdesk.cli.options;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// What one command takes, and its help: declared once, and read by the parser, by help, by the
/// manual and by completion.
public final class Syntax {
  /// The options that one group of the help shows together, in this order.
  public enum Group {
    WHICH("Which messages"),
    WHAT("What changes"),
    SAFETY("Safety"),
    MANY("Many messages"),
    OUTPUT("Output"),
    OTHER("Options"),
    /// Those that every command has that talks to the API: one line in its help.
    SHARED("Shared options");

    private final String heading;

    Group(String heading) {
      this.heading = heading;
    }

    /// What stands above the group.
    public String heading() {
      return heading;
    }
  }

  private final CommandSpec spec;
  private final String purpose;
  private final List<String> examples;
  private final Map<Group, List<ArgSpec>> groups = new LinkedHashMap<>();
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
  /// @param examples command lines that work as they stand; one ending in ` \` goes on in the next
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

  /// What is added from here on belongs to that group.
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

  /// Adds an argument to the current group.
  public Syntax add(PositionalParamSpec argument) {
    spec.addPositional(argument);
    groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(argument);
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

  /// Command lines that work as they stand.
  public List<String> examples() {
    return examples;
  }

  /// The options and arguments of each group that has any; `--help` is in none.
  public Map<Group, List<ArgSpec>> groups() {
    var sorted = new LinkedHashMap<Group, List<ArgSpec>>();
    Arrays.stream(Group.values())
        .filter(groups::containsKey)
        .forEach(each -> sorted.put(each, groups.getOrDefault(each, List.of())));
    return sorted;
  }

  /// What people call an option or an argument.
  public static String nameOf(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  /// Refuses what cannot be given together: exclusive options, and two readers of standard input.
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

  /// A flag that is set to false is not given.
  private boolean isGiven(Arguments arguments, String name) {
    boolean flag =
        Optional.ofNullable(spec.findOption(name))
            .filter(option -> option.type() == boolean.class)
            .isPresent();
    return flag ? arguments.isSet(name) : arguments.has(name);
  }
}
