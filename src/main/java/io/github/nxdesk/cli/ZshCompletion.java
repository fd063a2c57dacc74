package io.github.nxdesk.cli;

import io.github.nxdesk.cli.CompletedCommand.Argument;
import io.github.nxdesk.cli.CompletedCommand.Option;
import io.github.nxdesk.cli.CompletedCommand.Takes;
import io.github.nxdesk.cli.CompletedCommand.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the completion script for zsh: one function a command, and one for every set of values
/// that has descriptions.
final class ZshCompletion {
  private static final String START =
      """
      #compdef nxdesk
      # Completion of nxdesk for zsh; the same as `nxdesk completion zsh` prints.
      # Made from the table of commands, and not to be edited. It does not start nxdesk.

      """;

  /// Its name cannot be that of a command's function.
  private static final String PROFILES =
      """
      __nxdesk_profiles() {
        local -a profiles
        local file=${NXDESK_CONFIG:-${XDG_CONFIG_HOME:-$HOME/.config}/nxdesk/config.toml}
        profiles=(${(f)"$(sed -n '%s' $file 2>/dev/null)"})
        _describe -t profiles profile profiles "$@"
      }

      """
          .formatted(CompletedCommand.Values.Profiles.SED);

  /// zsh runs the file as the function when it finds it on its `fpath`, and defines the function
  /// when the file is sourced.
  private static final String END =
      """
      if [[ ${funcstack[1]} == _nxdesk ]]; then
        _nxdesk "$@"
      else
        (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
        compdef _nxdesk nxdesk
      fi
      """;

  private final CompletedCommand root;
  private final Map<String, String> valueFunctions = new LinkedHashMap<>();

  ZshCompletion(CompletedCommand root) {
    this.root = root;
  }

  String script() {
    var commands = root.all().map(this::function).collect(Collectors.joining("\n"));
    var values = String.join("\n", valueFunctions.values());
    var profiles = root.namesProfiles() ? PROFILES : "";
    return START + profiles + values + "\n" + commands + "\n" + END;
  }

  private String function(CompletedCommand command) {
    var lines = new ArrayList<String>();
    for (var option : command.options()) {
      for (var name : option.names()) {
        lines.add(option(command, option, name));
      }
    }
    boolean hasCommands = !command.commands().isEmpty();
    if (hasCommands) {
      var described = new LinkedHashMap<String, String>();
      command.commands().forEach(sub -> described.put(sub.name(), sub.purpose()));
      lines.add(quote("1:command:" + describing(command, "commands", described)));
      lines.add(quote("*::argument:->argument"));
    }
    for (var argument : command.arguments()) {
      lines.add(argument(command, argument));
    }
    var body = new StringBuilder("%s() {\n".formatted(functionName(command)));
    body.append(
        "  local curcontext=$curcontext state state_descr line ret=1\n  typeset -A opt_args\n");
    body.append("  _arguments -s -S -C");
    lines.forEach(line -> body.append(" \\\n    ").append(line));
    body.append(" && ret=0\n");
    if (hasCommands) {
      body.append("  if [[ $state == argument ]]; then\n    case ${line[1]} in\n");
      command
          .commands()
          .forEach(sub ->
              body.append("      %s) %s && ret=0 ;;\n".formatted(sub.name(), functionName(sub))));
      body.append("    esac\n  fi\n");
    }
    return body.append("  return ret\n}\n").toString();
  }

  private String option(CompletedCommand command, Option option, String name) {
    var others = option.repeats() ? "*" : "(%s)".formatted(String.join(" ", option.names()));
    var sign = option.takes() == Takes.NO_VALUE ? "" : name.startsWith("--") ? "=" : "+";
    var spec = others + name + sign + "[" + bracketed(option.description()) + "]";
    return quote(
        switch (option.takes()) {
          case NO_VALUE -> spec;
          case PERHAPS_A_VALUE -> spec + "::" + value(command, option);
          case A_VALUE -> spec + ":" + value(command, option);
        });
  }

  private String value(CompletedCommand command, Option option) {
    return colons(option.label())
        + ":"
        + action(command, option.names().getLast().replaceFirst("^-+", ""), option.values());
  }

  private String argument(CompletedCommand command, Argument argument) {
    return quote(
        (argument.repeats() ? "*:" : "1:")
            + argument.label()
            + ":"
            + action(command, argument.label(), argument.values()));
  }

  private String action(CompletedCommand command, String name, Values values) {
    return switch (values) {
      case Values.Unknown() -> " "; // The label is shown, and nothing offered.
      case Values.Files() -> "_files";
      case Values.Profiles() -> "__nxdesk_profiles";
      case Values.OneOf(var described) ->
          described.values().stream().allMatch(String::isEmpty)
              ? "(%s)".formatted(String.join(" ", described.keySet()))
              : describing(command, name, described);
      case Values.ListOf(var described) ->
          "_values -s , %s %s".formatted(name, String.join(" ", described.keySet()));
    };
  }

  /// The name of a function that offers the values; the same values have one function.
  private String describing(CompletedCommand command, String name, Map<String, String> described) {
    boolean begun = described.keySet().stream().allMatch(value -> value.endsWith("="));
    var lines =
        described.entrySet().stream()
            .map(each ->
                "    "
                    + quote(
                        colons(begun ? each.getKey().replaceFirst("=$", "") : each.getKey())
                            + ":"
                            + each.getValue())
                    + "\n")
            .collect(Collectors.joining());
    var body =
        "  local -a values=(\n%s  )\n  _describe -t values %s values%s \"$@\"\n}\n"
            .formatted(lines, quote(name), begun ? " -S =" : "");
    for (var known : valueFunctions.entrySet()) {
      if (known.getValue().endsWith("() {\n" + body)) {
        return known.getKey();
      }
    }
    var function = "%s__%s".formatted(functionName(command), name.replace('-', '_'));
    valueFunctions.put(function, function + "() {\n" + body);
    return function;
  }

  private static String functionName(CompletedCommand command) {
    return "_" + command.path().replace(' ', '_').replace('-', '_');
  }

  private static String quote(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String bracketed(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  private static String colons(String text) {
    return text.replace("\\", "\\\\").replace(":", "\\:");
  }
}
