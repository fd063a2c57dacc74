package io.github.nxdesk.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The packaged launcher, and a server that answers it when told to and otherwise keeps it waiting,
/// so that a signal comes at a moment that is known.
final class Moment implements AutoCloseable {
  /// What the launcher is started with, and nothing else.
  final Map<String, String> environment = new HashMap<>();

  private final Path home;
  private final ServerSocket server = new ServerSocket(0, 9, InetAddress.ofLiteral("127.0.0.1"));
  private final List<Socket> connections = new ArrayList<>();
  private @Nullable Process process;
  private @Nullable BufferedReader errors;

  /// How the launcher ended.
  ///
  /// @param err what it wrote to standard error after the lines that were read before
  record Result(int code, String out, String err) {}

  /// @param home its home, and the folder of its state
  Moment(Path home) throws IOException {
    this.home = home;
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("HOME", home.toString());
    environment.put("XDG_STATE_HOME", home.toString());
    environment.put("NEXUDUS_BASE_URL", "http://127.0.0.1:" + port());
  }

  int port() {
    return server.getLocalPort();
  }

  /// Stores a credential for the server, in a file.
  ///
  /// @param expires when its token ends
  Path store(String expires) throws IOException {
    var settings = home.resolve("config.toml");
    environment.put("NXDESK_CONFIG", settings.toString());
    Files.writeString(settings, "[default]\nstorage = \"file\"\n");
    var file = home.resolve("nxdesk/credentials/default.json");
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return Files.writeString(
        file,
        "{\"base_url\":\"http://127.0.0.1:%d\",\"token\":\"t\",\"refresh_token\":\"r\",\"expires\":\"%s\"}"
            .formatted(port(), expires));
  }

  void start(String arguments) throws IOException {
    var builder = new ProcessBuilder(Packaged.LAUNCHER.toString());
    builder.command().addAll(List.of(arguments.split(" ")));
    builder.environment().clear();
    builder.environment().putAll(environment);
    process = builder.start();
    errors = process.errorReader(StandardCharsets.UTF_8);
  }

  /// On its standard input, which ends with that.
  void type(String text) throws IOException {
    try (var in = running().getOutputStream()) {
      in.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Returns when its next request has come, which gets no answer.
  Socket take() throws IOException {
    var connection = server.accept();
    connections.add(connection);
    if (connection.getInputStream().read() < 0) {
      throw new IOException("no request came");
    }
    return connection;
  }

  /// Answers its next request with no body, and closes the connection.
  void answer(String status, String headers) throws IOException {
    var connection = take();
    connection
        .getOutputStream()
        .write(
            "HTTP/1.1 %s\r\n%sContent-Length: 0\r\nConnection: close\r\n\r\n"
                .formatted(status, headers)
                .getBytes(StandardCharsets.US_ASCII));
    connection.shutdownOutput();
  }

  /// The next line on its standard error.
  String errorLine() throws IOException {
    return String.valueOf(errors().readLine());
  }

  /// Sends the signal and waits for the end.
  Result end(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(running().pid())).start().waitFor();
    if (!running().waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still running half a minute after the signal");
    }
    return new Result(
        running().exitValue(),
        new String(running().getInputStream().readAllBytes(), StandardCharsets.UTF_8),
        errors().readAllAsString());
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("not started");
    }
    return process;
  }

  private BufferedReader errors() {
    if (errors == null) {
      throw new IllegalStateException("not started");
    }
    return errors;
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
    for (var connection : connections) {
      connection.close();
    }
    server.close();
  }
}
