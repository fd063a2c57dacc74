package io.github.nxdesk.cli.options;

import io.github.nxdesk.model.Nearest;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// How options are made. `-` as the value of one labelled [#INPUT] is standard input.
public final class Options {
  /// The label of a file that may be standard input.
  public static final String INPUT = "FILE|-";

  private Options() {}

  /// An option that is given or not.
  public static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  /// An option with a value.
  public static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
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

  /// An option that takes several values, with commas between them, or is repeated.
  public static OptionSpec list(String name, String label, String description) {
    return list(name, label, List.of(), description);
  }

  /// The same where the values are known.
  public static OptionSpec list(
      String name, String label, Iterable<String> values, String description) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .paramLabel(label)
        .completionCandidates(values.equals(List.of()) ? null : values)
        .description(description)
        .build();
  }

  /// An argument that need not be given.
  public static PositionalParamSpec argument(
      int index, String label, Iterable<String> values, String description) {
    return PositionalParamSpec.builder()
        .index(Integer.toString(index))
        .arity("0..1")
        .type(String.class)
        .paramLabel(label)
        .completionCandidates(values.equals(List.of()) ? null : values)
        .description(description)
        .build();
  }

  /// Arguments of which any number may be given.
  public static PositionalParamSpec arguments(
      String label, Iterable<String> values, String description) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .completionCandidates(values.equals(List.of()) ? null : values)
        .description(description)
        .build();
  }

  /// Refuses a value that is none of the valid ones.
  public static CommandException notOneOf(String place, String value, Collection<String> valid) {
    return CommandException.usage(
        "%s: invalid value '%s'%s Valid values: %s"
            .formatted(place, value, didYouMean(value, valid), String.join(", ", valid)));
  }

  /// The end of a sentence about something unknown, with the nearest that is known.
  public static String didYouMean(String typed, Collection<String> valid) {
    return Nearest.of(typed, valid).map(". Did you mean '%s'?"::formatted).orElse(".");
  }
}
