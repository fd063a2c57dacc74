package io.github.nxdesk.cli;

import io.github.nxdesk.host.Environment;
import java.io.IOException;
import java.nio.file.Path;

/// Where the sandbox keeps its messages.
final class SandboxFile {
  private SandboxFile() {}

  /// The file, which need not exist yet.
  ///
  /// @throws IOException if there is no place for it
  static Path in(Environment environment) throws IOException {
    return environment
        .stateDirectory()
        .map(directory -> directory.resolve("sandbox.json"))
        .orElseThrow(() ->
            new IOException(
                "there is no home directory to keep its records in; set HOME or XDG_STATE_HOME"));
  }
}
