package io.github.nxdesk.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// A command as completion sees it: what may follow it on the command line. The scripts for all
/// shells are written from this.
///
/// @param path what is typed to get there, from `nxdesk` on
/// @param purpose one line
record CompletedCommand(
    String path,
    String purpose,
    List<Option> options,
    List<Argument> arguments,
    List<CompletedCommand> commands) {

  /// What a value may be.
  sealed interface Values {
    /// Nothing that could be offered.
    record Unknown() implements Values {}

    /// A file.
    record Files() implements Values {}

    /// A profile: the shell asks the settings file when it completes.
    record Profiles() implements Values {
      /// A program for `sed -n` that prints the names of the file's tables, which are the profiles.
      static final String SED =
          "s/^[[:space:]]*\\[ *\"\\{0,1\\}\\([A-Za-z0-9_-]\\{1,\\}\\)\"\\{0,1\\} *\\].*/\\1/p";
    }

    /// One of those, with a description each that may be empty.
    record OneOf(Map<String, String> described) implements Values {}

    /// Some of those, with commas between them.
    record ListOf(Map<String, String> described) implements Values {}
  }

  /// Whether an option has a value.
  enum Takes {
    NO_VALUE,
    PERHAPS_A_VALUE,
    A_VALUE
  }

  /// @param label what stands for its value
  record Option(
      List<String> names,
      String description,
      Takes takes,
      boolean repeats,
      String label,
      Values values) {}

  record Argument(String label, boolean repeats, Values values) {}

  static CompletedCommand of(CommandSpec spec) {
    return new CompletedCommand(
        spec.qualifiedName(),
        firstSentence(HelpText.purpose(spec)),
        options(spec).map(CompletedCommand::option).toList(),
        spec.positionalParameters().stream().map(CompletedCommand::argument).toList(),
        spec.subcommands().values().stream().map(sub -> of(sub.getCommandSpec())).toList());
  }

  /// The options in the order in which the help shows them.
  static Stream<OptionSpec> options(CommandSpec spec) {
    return spec.options().stream().sorted(Comparator.comparingInt(OptionSpec::order));
  }

  /// This command and all below it.
  Stream<CompletedCommand> all() {
    return Stream.concat(Stream.of(this), commands.stream().flatMap(CompletedCommand::all));
  }

  /// Whether a profile is asked for anywhere.
  boolean namesProfiles() {
    return all()
        .flatMap(command ->
            Stream.concat(
                command.options.stream().map(Option::values),
                command.arguments.stream().map(Argument::values)))
        .anyMatch(Values.Profiles.class::isInstance);
  }

  /// The last word of the path.
  String name() {
    return path.substring(path.lastIndexOf(' ') + 1);
  }

  private static Option option(OptionSpec spec) {
    var takes =
        spec.arity().max() == 0
            ? Takes.NO_VALUE
            : spec.arity().min() == 0 ? Takes.PERHAPS_A_VALUE : Takes.A_VALUE;
    return new Option(
        List.of(spec.names()),
        firstSentence(String.join(" ", Arrays.asList(spec.description()).subList(0, 1))),
        takes,
        spec.isMultiValue(),
        spec.paramLabel(),
        values(spec));
  }

  private static Argument argument(PositionalParamSpec spec) {
    return new Argument(spec.paramLabel(), spec.isMultiValue(), values(spec));
  }

  private static Values values(ArgSpec spec) {
    if (spec.completionCandidates() != null) {
      var described = Candidates.describing(spec.completionCandidates());
      return spec.splitRegex().isEmpty()
          ? new Values.OneOf(described)
          : new Values.ListOf(described);
    }
    return switch (spec.paramLabel()) {
      case "FILE" -> new Values.Files();
      case "PROFILE" -> new Values.Profiles();
      default -> new Values.Unknown();
    };
  }

  /// Shells have one line to show it.
  private static String firstSentence(String text) {
    return text.replace("%%", "%").replaceFirst("(?s)\\.( .*)?$", "");
  }
}
