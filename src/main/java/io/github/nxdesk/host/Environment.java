package io.github.nxdesk.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The process's environment variables. An empty one counts as not set.
public record Environment(Map<String, String> variables) {
  /// Takes a copy.
  public Environment {
    variables = Map.copyOf(variables);
  }

  /// The variable's value; empty if it is not set.
  public Optional<String> get(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  /// Where nxdesk keeps its state: `$XDG_STATE_HOME/nxdesk`, or `~/.local/state/nxdesk`. A relative
  /// `XDG_STATE_HOME` is ignored, as the XDG Base Directory Specification demands.
  ///
  /// Empty where there is no home directory either, as for a user id that the system does not know.
  public Optional<Path> stateDirectory() {
    return get("XDG_STATE_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute)
        .or(() -> home().map(home -> home.resolve(".local").resolve("state")))
        .map(state -> state.resolve("nxdesk"));
  }

  /// A file in the state directory, which need not exist yet.
  ///
  /// @throws IOException if there is no such directory, with words on how to get one
  public Path stateFile(String name) throws IOException {
    return stateDirectory()
        .map(directory -> directory.resolve(name))
        .orElseThrow(
            () -> new IOException("there is no home directory; set HOME or XDG_STATE_HOME"));
  }

  /// Where the settings are: `$XDG_CONFIG_HOME/nxdesk`, or `~/.config/nxdesk`; by the same rules.
  public Optional<Path> configDirectory() {
    return get("XDG_CONFIG_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute)
        .or(() -> home().map(home -> home.resolve(".config")))
        .map(config -> config.resolve("nxdesk"));
  }

  /// Only an absolute path counts: Java says `?` where it does not know the home directory.
  private Optional<Path> home() {
    return get("HOME")
        .or(() -> get("USERPROFILE"))
        .or(() -> Optional.ofNullable(System.getProperty("user.home")))
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
