package io.github.nxdesk.cli;

import io.github.nxdesk.cli.options.IdArguments;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.Nearest;
import io.github.nxdesk.model.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns command lines that the parser refuses, and bugs, into problems that can be reported.
final class UsageErrors {
  private UsageErrors() {}

  /// A command line that the parser refused.
  static Problem of(ParameterException e, CommandTable table) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> {
        var negative = negativeIds(unmatched);
        yield negative.isEmpty()
            ? new Problem.Usage(unmatched(unmatched, table))
            : Problem.Invalid.notSent(negative);
      }
      case MissingParameterException missing -> new Problem.Usage(missing(missing));
      case OverwrittenOptionException twice ->
          new Problem.Usage(
              "%s can be given only once".formatted(Syntax.nameOf(twice.getOverwritten())));
      default -> new Problem.Usage(invalid(e));
    };
  }

  /// A bug. The exception's own message is left out: it might hold a secret.
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

  private static String missing(MissingParameterException e) {
    return e.getMissing().isEmpty()
        ? String.valueOf(e.getMessage())
        : "%s needs a value".formatted(Syntax.nameOf(e.getMissing().getFirst()));
  }

  /// Only flags are converted by the parser: `--dry-run=maybe`.
  private static String invalid(ParameterException e) {
    return e.getArgSpec() == null || e.getValue() == null
        ? String.valueOf(e.getMessage())
        : "%s: invalid value '%s'. Valid values: true, false"
            .formatted(Syntax.nameOf(e.getArgSpec()), e.getValue());
  }

  private static String unmatched(UnmatchedArgumentException e, CommandTable table) {
    var spec = e.getCommandLine().getCommandSpec();
    var first = e.getUnmatched().getFirst();
    if (first.startsWith("-") && first.length() > 1) {
      return option(first.replaceFirst("=.*", ""), spec, table);
    }
    if (spec.subcommands().isEmpty()) {
      return "unexpected argument '%s'".formatted(first);
    }
    var hint =
        spec.parent() == null
            ? table.hint(first, table.names())
            : Nearest.hint(first, spec.subcommands().keySet());
    return "unknown command '%s'%s".formatted(first, hint);
  }

  private static String option(String name, CommandSpec spec, CommandTable table) {
    if (spec.parent() != null) {
      return unknownOption(name, spec.optionsMap().keySet());
    }
    if (CommandTable.sharing().findOption(name) != null) {
      return "no command specified";
    }
    boolean known =
        table.tree().subcommands().values().stream()
            .anyMatch(command -> command.getCommandSpec().findOption(name) != null);
    return known
        ? "%s must come after the command".formatted(name)
        : unknownOption(name, spec.optionsMap().keySet());
  }

  private static String unknownOption(String typed, Collection<String> valid) {
    var begun =
        valid.stream().filter(name -> typed.length() > 3 && name.startsWith(typed)).toList();
    return "unknown option '%s'%s"
        .formatted(
            typed,
            begun.isEmpty()
                ? Nearest.hint(typed, valid)
                : ". Did you mean '%s'?".formatted(String.join("' or '", begun)));
  }
}
