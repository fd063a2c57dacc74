package io.github.nxdesk.cli;

import io.github.nxdesk.cli.options.IdArguments;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns what the parser refuses, and bugs of ours, into a problem that can be reported.
final class UsageErrors {
  /// What people type for a command who know other tools.
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("show", "get"),
          Map.entry("view", "get"),
          Map.entry("read", "get"),
          Map.entry("ls", "list"),
          Map.entry("find", "list"),
          Map.entry("search", "list"),
          Map.entry("edit", "update"),
          Map.entry("set", "update"),
          Map.entry("change", "update"),
          Map.entry("modify", "update"),
          Map.entry("close", "update ID --closed"),
          Map.entry("reopen", "update ID --no-closed"),
          Map.entry("assign", "update ID --owner-id"),
          Map.entry("add", "create"),
          Map.entry("new", "create"),
          Map.entry("rm", "delete"),
          Map.entry("remove", "delete"),
          Map.entry("reply", "comment"),
          Map.entry("import", "apply"),
          Map.entry("history", "runs"),
          Map.entry("log", "runs"),
          Map.entry("revert", "undo"),
          Map.entry("login", "auth login"),
          Map.entry("logout", "auth logout"),
          Map.entry("whoami", "auth status"),
          Map.entry("status", "auth status"),
          Map.entry("settings", "config list"),
          Map.entry("completions", "completion"),
          Map.entry("man", "help"));

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
      default -> new Problem.Usage(String.valueOf(e.getMessage()));
    };
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

  private static String missing(MissingParameterException e) {
    return e.getMissing().isEmpty()
        ? String.valueOf(e.getMessage())
        : "%s needs a value".formatted(Syntax.nameOf(e.getMissing().getFirst()));
  }

  private static String unmatched(UnmatchedArgumentException e, CommandTable table) {
    var spec = e.getCommandLine().getCommandSpec();
    var first = e.getUnmatched().getFirst();
    if (first.startsWith("-") && first.length() > 1) {
      var name = first.replaceFirst("=.*", "");
      return spec.parent() == null && CommandTable.isShared(name)
          ? "no command specified"
          : unknownOption(name, spec.optionsMap().keySet());
    }
    if (spec.subcommands().isEmpty()) {
      return "unexpected argument '%s'".formatted(first);
    }
    var other = spec.parent() == null ? OTHER_NAMES.get(first) : null;
    if (other != null) {
      return "unknown command '%s'. Did you mean '%s'?".formatted(first, other);
    }
    var names = spec.parent() == null ? table.names() : List.copyOf(spec.subcommands().keySet());
    return "unknown command '%s'%s".formatted(first, Options.didYouMean(first, names));
  }

  private static String unknownOption(String typed, Collection<String> valid) {
    var begun =
        valid.stream().filter(name -> typed.length() > 3 && name.startsWith(typed)).toList();
    return begun.isEmpty()
        ? "unknown option '%s'%s".formatted(typed, Options.didYouMean(typed, valid))
        : "unknown option '%s'. Did you mean '%s'?".formatted(typed, String.join("' or '", begun));
  }
}
