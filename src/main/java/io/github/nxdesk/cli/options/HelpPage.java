package io.github.nxdesk.cli.options;

import io.github.nxdesk.cli.options.Columns.Row;
import io.github.nxdesk.cli.options.Syntax.Group;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.TerminalWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
/// @param examples command lines, one each
/// @param sections the options by group
/// @param commands those below it
/// @param shared one of the shared options, if the command has so many that they are explained
///   elsewhere
public record HelpPage(
    String name,
    String purpose,
    String usage,
    List<String> examples,
    List<Section> sections,
    List<Row> commands,
    Optional<String> shared) {
  private static final String USAGE = "Usage: ";
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  private static final int USUAL = 80;

  /// A command with no more shared options than these shows them itself.
  private static final int FEW = 6;

  /// Some options under a heading.
  public record Section(String heading, List<Row> rows) {}

  /// The page of a command.
  public static HelpPage of(CommandSpec spec) {
    var syntax = Syntax.of(spec);
    var groups = new EnumMap<Group, List<ArgSpec>>(Group.class);
    syntax.groups().forEach((group, args) -> groups.put(group, new ArrayList<>(args)));
    var others = groups.computeIfAbsent(Group.OTHER, _ -> new ArrayList<>());
    var shared = groups.remove(Group.SHARED);
    boolean elsewhere = shared != null && shared.size() > FEW;
    if (shared != null && !elsewhere) {
      others.addAll(shared);
    }
    others.add(spec.findOption("--help")); // Always last.
    return new HelpPage(
        spec.qualifiedName(),
        syntax.purpose(),
        usage(spec),
        syntax.examples(),
        sections(groups),
        spec.subcommands().entrySet().stream()
            .filter(sub -> !sub.getValue().getCommandSpec().usageMessage().hidden())
            .map(sub -> new Row(sub.getKey(), Syntax.of(sub.getValue().getCommandSpec()).summary()))
            .toList(),
        shared != null && elsewhere
            ? Optional.of(Syntax.nameOf(shared.getFirst()))
            : Optional.empty());
  }

  /// The options that a command shares with most others.
  public static Section shared(CommandSpec spec) {
    var shared = Syntax.of(spec).groups().getOrDefault(Group.SHARED, List.of());
    return new Section(Group.SHARED.heading(), rows(shared));
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
    var text = new StringBuilder(Columns.wrap(purpose, 0, width));
    text.append('\n')
        .append(USAGE)
        .append(Columns.wrap(usage, USAGE.length(), width).stripLeading());
    if (!examples.isEmpty()) {
      text.append("\nExamples:\n");
      examples.forEach(example ->
          CommandLineText.folded(example, width).forEach(line -> text.append(line).append('\n')));
    }
    if (!commands.isEmpty()) {
      text.append("\nCommands:\n").append(Columns.of(commands, width));
    }
    int first =
        Columns.firstColumn(
            sections.stream().flatMap(section -> section.rows().stream()).toList(), width);
    for (var section : sections) {
      text.append('\n').append(section.heading()).append(":\n");
      text.append(Columns.of(section.rows(), first, width));
    }
    footer().ifPresent(line -> text.append('\n').append(Columns.wrap(line, 0, width)));
    return text.toString();
  }

  private Optional<String> footer() {
    if (commands.isEmpty()) {
      return shared.map("For shared options such as %s, see 'nxdesk help options'."::formatted);
    }
    var about = "For more about a command, see '%s COMMAND'".formatted(help());
    return Optional.of(
        about + (isRoot() ? "; for topics such as exit codes, 'nxdesk help'." : "."));
  }

  private boolean isRoot() {
    return !name.contains(" ");
  }

  /// The command that shows this page: `nxdesk help auth`.
  private String help() {
    return isRoot() ? name + " help" : name.replaceFirst(" ", " help ");
  }

  private static List<Section> sections(Map<Group, List<ArgSpec>> groups) {
    return groups.entrySet().stream()
        .map(group -> new Section(group.getKey().heading(), rows(group.getValue())))
        .toList();
  }

  private static List<Row> rows(List<ArgSpec> args) {
    return args.stream()
        .flatMap(arg -> {
          var description = arg.description();
          return Stream.concat(
              Stream.of(new Row(label(arg), description[0])),
              Arrays.stream(description).skip(1).map(line -> new Row("", line)));
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
