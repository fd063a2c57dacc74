package io.github.nxdesk.cli;

import io.github.nxdesk.cli.CompletedCommand.Option;
import io.github.nxdesk.cli.CompletedCommand.Takes;
import io.github.nxdesk.cli.CompletedCommand.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the completion script for bash. It needs bash 3.2, which macOS still has, and no package
/// besides; bash shows no descriptions.
final class BashCompletion {
  private static final String SCRIPT =
      """
      # shellcheck shell=bash
      # Completion of nxdesk for bash 3.2 and later; the same as `nxdesk completion bash` prints.
      # Made from the table of commands, and not to be edited. It does not start nxdesk.

      # Offers those of the words that begin as what was typed.
      _nxdesk_words() {
        local word
        for word in "$@"; do
          if [[ $word == "$cur"* ]]; then
            COMPREPLY+=("$lead$word")
          fi
        done
        if [[ ${COMPREPLY[0]-} == *= ]]; then
          compopt -o nospace 2>/dev/null
        fi
        return 0
      }

      # The same for words with commas between them; each once.
      _nxdesk_list() {
        local word taken=''
        if [[ $cur == *,* ]]; then
          taken=${cur%,*},
          cur=${cur##*,}
          lead+=$taken
        fi
        for word in "$@"; do
          if [[ ,$taken != *",$word,"* ]]; then
            _nxdesk_words "$word"
          fi
        done
      }

      # The same for the only argument of a command: nothing if it was given already.
      _nxdesk_argument() {
        local i word
        for ((i = depth + 1; i < COMP_CWORD; i++)); do
          for word in "$@"; do
            if [[ ${COMP_WORDS[i]} == "$word" ]]; then
              return 0
            fi
          done
        done
        _nxdesk_words "$@"
      }

      # Offers files: readline's own way where it can be asked for, which knows quotes and tildes.
      _nxdesk_files() {
        local file
        if [[ -z $lead ]] && compopt -o default 2>/dev/null; then
          return 0
        fi
        while IFS= read -r file; do
          COMPREPLY+=("$lead$file")
        done < <(compgen -f -- "$cur")
        compopt -o filenames 2>/dev/null
        return 0
      }

      @PROFILES@_nxdesk() {
        local cur=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
        local path=nxdesk depth=0 option=$before lead='' attached='' ended='' i
        COMPREPLY=()

        # Which command it is.
        for ((i = 1; i < COMP_CWORD; i++)); do
          case "$path ${COMP_WORDS[i]}" in
            *' --') ended=1 ;;
      @PATHS@
          esac
        done

        # Which option's value it is. bash splits words at '=' or does not: COMP_WORDBREAKS tells.
        if [[ $cur == = ]]; then
          attached=1 cur=''
        elif [[ $before == = ]]; then
          attached=1 option=${COMP_WORDS[COMP_CWORD - 2]}
        elif [[ $cur == -*=* ]]; then
          attached=1 option=${cur%%=*} lead=${cur%%=*}= cur=${cur#*=}
        fi
        if [[ -n $ended ]]; then
          option=''
        fi
        case "$path $option" in
      @VALUES@
        esac
        if [[ -n $attached ]]; then
          return 0
        fi

        if [[ $cur == -* && -z $ended ]]; then
          case $path in
      @OPTIONS@
          esac
        else
          case $path in
      @ARGUMENTS@
            *) ;;
          esac
        fi
      }

      complete -F _nxdesk nxdesk
      """;

  private static final String PROFILES =
      """
      # Offers the profiles of the settings file.
      _nxdesk_profiles() {
        local profile file=${NXDESK_CONFIG:-${XDG_CONFIG_HOME:-$HOME/.config}/nxdesk/config.toml}
        while IFS= read -r profile; do
          _nxdesk_words "$profile"
        done < <(sed -n '%s' "$file" 2>/dev/null)
        return 0
      }

      """
          .formatted(Values.Profiles.SED);

  private final List<CompletedCommand> commands;
  private final boolean namesProfiles;

  BashCompletion(CompletedCommand root) {
    commands = root.all().toList();
    namesProfiles = root.namesProfiles();
  }

  String script() {
    return SCRIPT
        .replace("@PROFILES@", namesProfiles ? PROFILES : "")
        .replace("@PATHS@", paths().indent(6).stripTrailing())
        .replace("@VALUES@", values().indent(4).stripTrailing())
        .replace("@OPTIONS@", options().indent(6).stripTrailing())
        .replace("@ARGUMENTS@", arguments().indent(6).stripTrailing());
  }

  private String paths() {
    return commands.stream()
            .skip(1)
            .map(command -> "'%s'".formatted(command.path()))
            .collect(Collectors.joining(" | "))
        + ") path=\"$path ${COMP_WORDS[i]}\" depth=$i ;;";
  }

  private String values() {
    var cases = new ArrayList<String>();
    var unknown = new ArrayList<String>();
    var files = new ArrayList<String>();
    var profiles = new ArrayList<String>();
    for (var command : commands) {
      for (var option : command.options()) {
        var patterns =
            option.names().stream().map(name -> "'%s %s'".formatted(command.path(), name)).toList();
        if (option.takes() == Takes.NO_VALUE) {
          continue;
        }
        switch (option.values()) {
          case Values.Unknown() -> unknown.addAll(patterns);
          case Values.Files() -> files.addAll(patterns);
          case Values.Profiles() -> profiles.addAll(patterns);
          case Values.OneOf(var described) ->
              cases.add(offer(patterns, option, "_nxdesk_words", described));
          case Values.ListOf(var described) ->
              cases.add(offer(patterns, option, "_nxdesk_list", described));
        }
      }
    }
    if (!files.isEmpty()) {
      cases.add(patterns(files) + "\n  _nxdesk_files\n  return 0\n  ;;");
    }
    if (!profiles.isEmpty()) {
      cases.add(patterns(profiles) + "\n  _nxdesk_profiles\n  return 0\n  ;;");
    }
    if (!unknown.isEmpty()) {
      cases.add(patterns(unknown) + "\n  return 0\n  ;;");
    }
    return String.join("\n", cases);
  }

  private static String offer(
      List<String> patterns, Option option, String function, Map<String, String> described) {
    var offer = "%s %s".formatted(function, words(described));
    return option.takes() == Takes.A_VALUE
        ? "%s\n  %s\n  return 0\n  ;;".formatted(patterns(patterns), offer)
        // What follows such an option may as well be the next one.
        : "%s\n  if [[ -n $attached || $cur != -* ]]; then\n    %s\n    return 0\n  fi\n  ;;"
            .formatted(patterns(patterns), offer);
  }

  private String options() {
    return commands.stream()
        .map(command ->
            command.options().stream()
                .flatMap(option -> option.names().stream())
                .collect(
                    Collectors.joining(
                        " ", "'%s') _nxdesk_words ".formatted(command.path()), " ;;")))
        .collect(Collectors.joining("\n"));
  }

  private String arguments() {
    var cases = new ArrayList<String>();
    for (var command : commands) {
      if (!command.commands().isEmpty()) {
        cases.add(
            command.commands().stream()
                .map(CompletedCommand::name)
                .collect(
                    Collectors.joining(
                        " ", "'%s') _nxdesk_words ".formatted(command.path()), " ;;")));
      }
      for (var argument : command.arguments()) {
        switch (argument.values()) {
          case Values.Unknown() -> {}
          case Values.Files() -> cases.add("'%s') _nxdesk_files ;;".formatted(command.path()));
          case Values.Profiles() ->
              cases.add("'%s') _nxdesk_profiles ;;".formatted(command.path()));
          case Values.OneOf(var described) ->
              cases.add(
                  "'%s') %s %s ;;"
                      .formatted(
                          command.path(),
                          argument.repeats() ? "_nxdesk_words" : "_nxdesk_argument",
                          words(described)));
          case Values.ListOf(var described) ->
              cases.add("'%s') _nxdesk_list %s ;;".formatted(command.path(), words(described)));
        }
      }
    }
    return String.join("\n", cases);
  }

  private static String patterns(List<String> patterns) {
    return String.join(" | \\\n  ", patterns) + ")";
  }

  /// The names of commands, options and values need no quotes.
  private static String words(Map<String, String> described) {
    return String.join(" ", described.keySet());
  }
}
