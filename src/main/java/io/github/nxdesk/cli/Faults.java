package io.github.nxdesk.cli;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.Nearest;
import io.github.nxdesk.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns what was thrown into a problem that can be reported.
final class Faults {
  private Faults() {}

  /// A command line that was refused.
  static Problem of(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return new Problem.Usage(String.valueOf(e.getMessage()));
    }
    var negative = negativeIds(unmatched);
    return negative.isEmpty()
        ? new Problem.Usage(unmatched(unmatched))
        : new Problem.Invalid(null, "Not sent: some ids are wrong.", negative);
  }

  /// A bug of ours. The exception's own words are left out: they might hold a secret.
  static Problem bug(Throwable e) {
    var place =
        Arrays.stream(e.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("io.github.nxdesk"))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    return new Problem.Internal(
        "This is a bug in nxdesk (%s%s). Please report it, with the command but without secrets."
            .formatted(e.getClass().getSimpleName(), place));
  }

  /// `-1` looks like an option, but is meant as an id, and is as wrong as 0.
  private static List<FieldError> negativeIds(UnmatchedArgumentException e) {
    boolean takesIds = IdArguments.areTakenBy(e.getCommandLine().getCommandSpec());
    var arguments = e.getUnmatched();
    return takesIds && arguments.stream().allMatch(argument -> argument.matches("-\\d+"))
        ? arguments.stream()
            .map(argument -> Field.ID.check(Field.ID.type().parse(argument)))
            .flatMap(Optional::stream)
            .toList()
        : List.of();
  }

  private static String unmatched(UnmatchedArgumentException e) {
    var spec = e.getCommandLine().getCommandSpec();
    var first = e.getUnmatched().getFirst();
    if (first.startsWith("-")) {
      var options = new ArrayList<>(spec.optionsMap().keySet());
      var name = first.replaceFirst("=.*", "");
      return "there is no option '%s'%s".formatted(name, suggestion(name, options));
    }
    if (spec.subcommands().isEmpty()) {
      return "'%s' is one argument too many".formatted(first);
    }
    var commands = new ArrayList<>(spec.subcommands().keySet());
    return "there is no command '%s'%s; the commands are %s"
        .formatted(first, suggestion(first, commands), String.join(", ", commands));
  }

  private static String suggestion(String typed, List<String> valid) {
    return Nearest.of(typed, valid).map(", did you mean %s?"::formatted).orElse("");
  }
}
