package io.github.nxdesk.cli;

import java.util.Map;
import java.util.Optional;

/// Commands under the names that other tools give them.
final class Synonyms {
  private static final Map<String, String> COMMANDS =
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
          Map.entry("patch", "update"),
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

  private Synonyms() {}

  /// What to type instead, if the word is one of these names.
  static Optional<String> of(String word) {
    return Optional.ofNullable(COMMANDS.get(word));
  }
}
