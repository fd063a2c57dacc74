package io.github.nxdesk;

import io.github.nxdesk.host.Host;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;

/// Runs one command line after another in one process. Packaging does so once, while the JVM
/// records what a start needs into the ahead-of-time cache; users never call it.
public final class Training {
  private Training() {}

  /// Runs the command lines on standard input, one a line, words separated by single spaces.
  public static void main(String[] args) throws IOException, IllegalAccessException {
    MethodHandles.lookup().ensureInitialized(Main.class);
    var host = Host.ofProcess();
    try (var lines =
        new BufferedReader(new InputStreamReader(host.streams().in(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        App.run(host, line.split(" "));
      }
    }
  }
}
