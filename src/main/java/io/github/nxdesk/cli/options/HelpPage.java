package io.github.nxdesk.cli.options;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.TerminalWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The help of one command, in parts: `--help` prints them, and the manual and the reference are
/// made of the same.
///
/// @param name as it is typed, from `nxdesk` on
/// @param usage the command line in short
/// @param sections the options by group
/// @param commands those below it
/// @param sharesOptions whether it has the options that are told of in one line
public record HelpPage(
    String name,
    String purpose,
    String usage,
    List<String> examples,
    List<Section> sections,
    List<Columns.Row> commands,
    boolean sharesOptions) {
  /// What is said of options that most commands have.
  public static final String SHARED = "Options that most commands share: nxdesk help options";

  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  private static final int USUAL = 80;

  /// Some options under a heading.
  public record Section(String heading, List<Columns.Row> rows) {}

  /// The page of a command.
  public static HelpPage of(CommandSpec spec) {
    var syntax = Syntax.of(spec);
    var sections = new ArrayList<Section>();
    syntax
        .groups()
        .forEach((group, args) -> {
          if (group != Syntax.Group.SHARED) {
            sections.add(section(group, args, spec));
          }
        });
    if (!syntax.groups().containsKey(Syntax.Group.OTHER)) {
      sections.add(section(Syntax.Group.OTHER, List.of(), spec));
    }
    return new HelpPage(
        spec.qualifiedName(),
        syntax.purpose(),
        usage(spec),
        syntax.examples(),
        sections,
        spec.subcommands().entrySet().stream()
            .filter(sub -> !sub.getValue().getCommandSpec().usageMessage().hidden())
            .map(sub ->
                new Columns.Row(sub.getKey(), Syntax.of(sub.getValue().getCommandSpec()).purpose()))
            .toList(),
        syntax.groups().containsKey(Syntax.Group.SHARED));
  }

  /// The options that a command shares with most others.
  public static Section shared(CommandSpec spec) {
    var shared = Syntax.of(spec).groups().getOrDefault(Syntax.Group.SHARED, List.of());
    return new Section(Syntax.Group.SHARED.heading(), rows(shared.stream()));
  }

  /// How wide help is: as the terminal, within reason, and 80 characters where there is none.
  public static int width(Host host) {
    return host.terminals().out()
        ? Math.clamp(TerminalWidth.of(host.environment()), NARROWEST, WIDEST)
        : USUAL;
  }

  /// The page as text.
  ///
  /// @param width in characters
  public String text(int width) {
    var text = new StringBuilder(Columns.wrap(purpose, "", width));
    text.append('\n').append(Columns.wrap("Usage: " + usage, "", width));
    if (!examples.isEmpty()) {
      text.append("\nExamples:\n");
      examples.forEach(line -> text.append("  ").append(line).append('\n'));
    }
    if (!commands.isEmpty()) {
      text.append("\nCommands:\n").append(Columns.of(commands, width));
    }
    for (var section : sections) {
      text.append('\n').append(section.heading()).append(":\n");
      text.append(Columns.of(section.rows(), width));
    }
    if (sharesOptions) {
      text.append('\n').append(Columns.wrap(SHARED, "", width));
    }
    return text.toString();
  }

  /// `--help` comes last, in the group of what fits no other.
  private static Section section(Syntax.Group group, List<ArgSpec> args, CommandSpec spec) {
    var all =
        group == Syntax.Group.OTHER
            ? Stream.concat(args.stream(), Stream.of(spec.findOption("--help")))
            : args.stream();
    return new Section(group.heading(), rows(all));
  }

  private static List<Columns.Row> rows(Stream<ArgSpec> args) {
    return args.flatMap(
            arg -> {
              var description = arg.description();
              return Stream.concat(
                  Stream.of(new Columns.Row(label(arg), description[0])),
                  Arrays.stream(description)
                      .skip(1)
                      .map(line -> new Columns.Row("", line.strip())));
            })
        .toList();
  }

  /// How an option or argument is written. Where an option has two long names, it is the API's.
  public static String label(ArgSpec arg) {
    if (!(arg instanceof OptionSpec option)) {
      return arg.paramLabel() + (arg.isMultiValue() ? "..." : "");
    }
    var names =
        Stream.concat(
                Stream.of(option.names()).filter(name -> !name.startsWith("--")),
                Stream.of(option.names()).filter(name -> name.startsWith("--")).limit(1))
            .collect(Collectors.joining(", "));
    if (option.arity().max() == 0) {
      return names;
    }
    var value =
        option.splitRegex().isEmpty()
            ? "=" + option.paramLabel()
            : "=%s[,%s...]".formatted(option.paramLabel(), option.paramLabel());
    return names + (option.arity().min() > 0 ? value : "[" + value + "]");
  }

  private static String usage(CommandSpec spec) {
    var words = new StringBuilder(spec.qualifiedName());
    if (!spec.subcommands().isEmpty()) {
      return words.append(" COMMAND [OPTIONS]").toString();
    }
    spec.positionalParameters()
        .forEach(argument ->
            words.append(
                (argument.arity().min() > 0 ? " %s" : " [%s]").formatted(label(argument))));
    return words.append(" [OPTIONS]").toString();
  }
}
