package io.github.nxdesk.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A shell session of its own: an empty home, no Java on its path, and the packaged launcher.
final class Shell implements AutoCloseable {
  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private final List<Process> servers = new ArrayList<>();

  Shell(Path home) {
    this.home = home;
    environment.put("HOME", home.toString());
    environment.put("PATH", Packaged.LAUNCHER.getParent() + ":/usr/local/bin:/usr/bin:/bin");
    environment.put("NXDESK_HOME", Packaged.FOLDER.toString());
    environment.put("TERM", "dumb");
  }

  /// Runs a command to its end.
  ///
  /// @return its lines in the form of [Step#expected]
  List<String> run(String command) throws IOException, InterruptedException {
    var out = home.resolve(".stdout");
    var err = home.resolve(".stderr");
    var process = start(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after a minute: " + command);
    }
    var lines = new ArrayList<>(Files.readAllLines(out));
    Files.readAllLines(err).forEach(line -> lines.add("! " + line));
    if (process.exitValue() != 0) {
      lines.add("? " + process.exitValue());
    }
    return lines;
  }

  /// Starts a sandbox and takes over the variables that it says to export.
  void serve(String command) throws IOException {
    var server = start("exec " + command).redirectErrorStream(false).start();
    servers.add(server);
    var reader = server.inputReader();
    export(reader);
    export(reader);
  }

  private void export(BufferedReader reader) throws IOException {
    var line = reader.readLine();
    if (line == null || !line.startsWith("export ")) {
      throw new IllegalStateException("the server did not start, but said: " + line);
    }
    var pair = line.substring("export ".length()).split("=", 2);
    environment.put(pair[0], pair[1]);
  }

  private ProcessBuilder start(String command) {
    var builder = new ProcessBuilder("sh", "-c", command).directory(home.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  @Override
  public void close() {
    servers.forEach(server -> server.destroyForcibly().onExit().join());
  }
}
