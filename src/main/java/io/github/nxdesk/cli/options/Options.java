package io.github.nxdesk.cli.options;

import io.github.nxdesk.model.Nearest;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Builds options and arguments. `-` as the value of one with the label [#INPUT] is standard input.
public final class Options {
  /// The label of a file that can be standard input.
  public static final String INPUT = "FILE|-";

  private Options() {}

  /// An option without a value.
  public static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  /// An option with a value.
  public static OptionSpec text(String name, String label, String description) {
    return text(name, name, label, description);
  }

  /// An option with a value and a second name.
  public static OptionSpec text(String name, String alias, String label, String description) {
    var names = name.equals(alias) ? new String[] {name} : new String[] {name, alias};
    return OptionSpec.builder(names)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /// An option that takes one of some values.
  public static OptionSpec choice(
      String name, String label, Iterable<String> values, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .completionCandidates(values)
        .description(description)
        .build();
  }

  /// An option that takes several values, separated by commas, and can be repeated.
  public static OptionSpec list(
      String name, String label, Iterable<String> values, String description) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .paramLabel(label)
        .completionCandidates(values)
        .description(description)
        .build();
  }

  /// An optional argument.
  public static PositionalParamSpec argument(
      int index, String label, Iterable<String> values, String description) {
    return PositionalParamSpec.builder()
        .index(Integer.toString(index))
        .arity("0..1")
        .type(String.class)
        .paramLabel(label)
        .completionCandidates(values)
        .description(description)
        .build();
  }

  /// Any number of arguments.
  public static PositionalParamSpec arguments(
      String label, Iterable<String> values, String description) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .completionCandidates(values)
        .description(description)
        .build();
  }

  /// The values as a sentence lists them: `a, b or c`.
  public static String or(List<String> values) {
    int last = values.size() - 1;
    return last < 1
        ? String.join("", values)
        : String.join(", ", values.subList(0, last)) + " or " + values.get(last);
  }

  /// Refuses a value that is not one of the valid ones.
  ///
  /// @param place the option or variable that has it
  public static CommandException notOneOf(String place, String value, Collection<String> valid) {
    var hint = Nearest.hint(value, valid);
    return CommandException.usage(
        "%s: invalid value '%s'%s Valid values: %s"
            .formatted(place, value, hint.isEmpty() ? "." : hint, String.join(", ", valid)));
  }
}
