package io.github.nxdesk.cli;

import io.github.nxdesk.cli.CompletedCommand.Option;
import io.github.nxdesk.cli.CompletedCommand.Takes;
import io.github.nxdesk.cli.CompletedCommand.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the completion script for fish: one line for everything that can be offered.
final class FishCompletion {
  private static final String START =
      """
      # Completion of nxdesk for fish; the same as `nxdesk completion fish` prints.
      # Made from the table of commands, and not to be edited. It does not start nxdesk.

      # Prints the command that was typed so far, and then the words that follow it.
      function __nxdesk_typed
          set -l path nxdesk
          set -l rest
          set -l words (commandline -opc)
          set -e words[1]
          for word in $words
              switch "$path $word"
                  case @PATHS@
                      set path "$path $word"
                      set rest
                  case '*'
                      set -a rest $word
              end
          end
          printf '%s\\n' $path $rest
      end

      # Whether that is the command.
      function __nxdesk_at
          set -l typed (__nxdesk_typed)
          test "$typed[1]" = "$argv"
      end

      # Whether nothing follows it yet.
      function __nxdesk_first
          test (__nxdesk_typed | string collect) = "$argv"
      end

      # Words with commas between them, each once.
      function __nxdesk_list
          set -l typed (commandline -ct | string replace -r -- '^--[^=]*=' '')
          set -l taken (string match -r -- '^.*,' $typed)
          for word in $argv
              if not string match -q -- "*,$word,*" ",$taken"
                  echo "$taken$word"
              end
          end
      end

      @PROFILES@complete -c nxdesk -f
      """;

  private static final String PROFILES =
      """
      # The profiles of the settings file.
      function __nxdesk_profiles
          set -l file $HOME/.config/nxdesk/config.toml
          test -n "$XDG_CONFIG_HOME"; and set file $XDG_CONFIG_HOME/nxdesk/config.toml
          test -n "$NXDESK_CONFIG"; and set file $NXDESK_CONFIG
          sed -n %s $file 2>/dev/null
      end

      """
          .formatted(quote(Values.Profiles.SED));

  private final List<CompletedCommand> commands;
  private final boolean namesProfiles;

  FishCompletion(CompletedCommand root) {
    commands = root.all().toList();
    namesProfiles = root.namesProfiles();
  }

  String script() {
    var lines = new ArrayList<String>();
    for (var command : commands) {
      lines.add("");
      for (var sub : command.commands()) {
        lines.add(line(command, "-a %s -d %s".formatted(sub.name(), quote(sub.purpose()))));
      }
      for (var argument : command.arguments()) {
        switch (argument.values()) {
          case Values.Unknown() -> {}
          case Values.Files() -> lines.add(line(command, "-F"));
          case Values.Profiles() -> lines.add(line(command, "-a '(__nxdesk_profiles)'"));
          case Values.OneOf(var described) -> lines.add(argument(command, argument, described));
          case Values.ListOf(var described) ->
              lines.add(line(command, "-a " + quote(list(described))));
        }
      }
      command.options().forEach(option -> lines.add(option(command, option)));
    }
    var paths =
        commands.stream()
            .skip(1)
            .map(command -> quote(command.path()))
            .collect(Collectors.joining(" "));
    return START.replace("@PATHS@", paths).replace("@PROFILES@", namesProfiles ? PROFILES : "")
        + String.join("\n", lines)
        + "\n";
  }

  private static String argument(
      CompletedCommand command, CompletedCommand.Argument argument, Map<String, String> described) {
    var condition = argument.repeats() ? "__nxdesk_at " : "__nxdesk_first ";
    return "complete -c nxdesk -n %s -a %s"
        .formatted(quote(condition + command.path()), quote(values(described)));
  }

  private static String option(CompletedCommand command, Option option) {
    var line = new StringBuilder();
    for (var name : option.names()) {
      line.append(name.startsWith("--") ? "-l " : "-s ")
          .append(name.replaceFirst("^-+", ""))
          .append(' ');
    }
    if (option.takes() == Takes.A_VALUE) {
      line.append(option.values() instanceof Values.Files ? "-r -F " : "-x ");
    }
    switch (option.values()) {
      case Values.OneOf(var described) ->
          line.append("-a ").append(quote(values(described))).append(' ');
      case Values.ListOf(var described) ->
          line.append("-a ").append(quote(list(described))).append(' ');
      case Values.Profiles() -> line.append("-a '(__nxdesk_profiles)' ");
      case Values.Unknown(), Values.Files() -> {}
    }
    return line(command, line.append("-d ").append(quote(option.description())).toString());
  }

  private static String line(CompletedCommand command, String what) {
    return "complete -c nxdesk -n %s %s".formatted(quote("__nxdesk_at " + command.path()), what);
  }

  private static String list(Map<String, String> described) {
    return "(__nxdesk_list %s)".formatted(String.join(" ", described.keySet()));
  }

  /// fish expands the text once more when it completes: the tab and the inner quotes are for that.
  private static String values(Map<String, String> described) {
    return described.entrySet().stream()
        .map(each ->
            each.getValue().isEmpty()
                ? each.getKey()
                : each.getKey() + "\\t" + quote(each.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String quote(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
