package io.github.nxdesk.host;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Another program on this machine. It gets the environment that we got, and secrets on standard
/// input, since everybody can read its arguments.
public record Tool(Path file, Environment environment) {
  /// How long to wait for a program.
  ///
  /// @param notice after which `say` is run, once
  /// @param limit after which the program is ended
  public record Patience(Duration notice, Runnable say, Duration limit) {}

  /// How the program ended.
  ///
  /// @param out what it wrote to standard output
  /// @param err what it wrote to standard error
  public record Ending(int code, String out, String err) {
    /// What it wrote may be secret.
    @Override
    public String toString() {
      return "exit code " + code;
    }
  }

  /// Finds the program in the folders of `PATH`.
  public static Optional<Tool> find(String name, Environment environment) {
    return Stream.of(environment.get("PATH").orElse("").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> path(folder, name).stream())
        .filter(Files::isExecutable)
        .findFirst()
        .map(file -> new Tool(file, environment));
  }

  /// Runs the program until it ends.
  ///
  /// @param input what it reads from standard input
  /// @throws IOException if it cannot be started, or does not end in time
  /// @throws InterruptedException if a signal came; the program is then ended
  public Ending run(String input, List<String> arguments, Patience patience)
      throws IOException, InterruptedException {
    var command = Stream.concat(Stream.of(file.toString()), arguments.stream()).toList();
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment.variables());
    var process = builder.start();
    try {
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException _) {
        // The program ended without reading it all; its exit code says more.
      }
      // What such programs write fits into a pipe's buffer.
      if (!hasEnded(process, patience.notice())) {
        patience.say().run();
        if (!hasEnded(process, patience.limit().minus(patience.notice()))) {
          throw new IOException(
              "%s did not respond within %s"
                  .formatted(file.getFileName(), Durations.show(patience.limit())));
        }
      }
      return new Ending(
          process.exitValue(), text(process.getInputStream()), text(process.getErrorStream()));
    } finally {
      process.destroy();
    }
  }

  private static boolean hasEnded(Process process, Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Optional<Path> path(String folder, String name) {
    try {
      return Optional.of(Path.of(folder, name));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
