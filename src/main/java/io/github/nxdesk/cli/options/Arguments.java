package io.github.nxdesk.cli.options;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/// The values of a command line's options and arguments, by their names.
public record Arguments(ParseResult parsed) {
  /// Whether the flag is given, other than as `--flag=false`.
  public boolean isSet(String flag) {
    return parsed.matchedOptionValue(flag, false);
  }

  /// Whether the option is given at all.
  public boolean has(String option) {
    return parsed.hasMatchedOption(option);
  }

  /// The option's value, if it is given.
  public Optional<String> text(String option) {
    return Optional.ofNullable(parsed.matchedOptionValue(option, null));
  }

  /// The values of an option that can have several.
  public List<String> list(String option) {
    return parsed.matchedOptionValue(option, List.<String>of());
  }

  /// How often the flag is given.
  public int count(String flag) {
    return parsed.matchedOptionValue(flag, new boolean[0]).length;
  }

  /// The argument at that place, if it is given.
  public Optional<String> argument(int index) {
    return Optional.ofNullable(parsed.matchedPositionalValue(index, null));
  }

  /// All arguments, of a command that takes any number.
  public List<String> arguments() {
    return parsed.matchedPositionalValue(0, List.<String>of());
  }

  /// The options and arguments whose value is read from standard input.
  List<String> readingStandardInput() {
    return parsed.matchedArgs().stream()
        .filter(arg -> arg.paramLabel().equals(Options.INPUT) && "-".equals(arg.getValue()))
        .map(Syntax::nameOf)
        .sorted()
        .toList();
  }

  /// The valid values of the option; empty if the command has no such option, or if it takes any
  /// value.
  List<String> offered(String option) {
    ArgSpec spec = parsed.commandSpec().findOption(option);
    return spec == null || spec.completionCandidates() == null
        ? List.of()
        : List.copyOf(CompletionValues.describing(spec.completionCandidates()).keySet());
  }
}
