package io.github.nxdesk.host;

import java.io.Console;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Asks the user at the terminal.
@FunctionalInterface
public interface Prompter {
  /// Asks a question, and waits for the answer.
  ///
  /// @param secret whether to hide what is typed
  /// @return the line without its end; empty if the user ended the input, or there is no terminal
  /// @throws InterruptedException if a signal came; the terminal is then as it was before
  Optional<String> ask(String question, boolean secret) throws IOException, InterruptedException;

  /// Asks at the process's own terminal, wherever its standard streams lead.
  static Prompter ofTerminal() {
    var terminal = Path.of("/dev/tty");
    return (question, secret) ->
        Files.exists(terminal)
            ? askAt(terminal, question, secret)
            : askAt(System.console(), question, secret);
  }

  private static Optional<String> askAt(Path terminal, String question, boolean secret)
      throws IOException, InterruptedException {
    try (var out = new FileOutputStream(terminal.toFile())) {
      if (secret) {
        stty(terminal, "-echo"); // Before anybody can answer.
      }
      try {
        out.write(question.getBytes(StandardCharsets.UTF_8));
        return readLine(terminal);
      } finally {
        if (secret) {
          boolean interrupted = Thread.interrupted();
          stty(terminal, "echo");
          out.write('\n');
          if (interrupted) {
            Thread.currentThread().interrupt();
          }
        }
      }
    }
  }

  /// On a thread of its own: reading from a terminal cannot be interrupted, but waiting for that
  /// thread can. It also closes the terminal, since closing waits until the read has ended.
  private static Optional<String> readLine(Path terminal) throws IOException, InterruptedException {
    var line =
        new FutureTask<>(() -> {
          try (var in = Files.newBufferedReader(terminal)) {
            return Optional.ofNullable(in.readLine());
          }
        });
    Thread.ofPlatform().daemon().start(line);
    try {
      return line.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static void stty(Path terminal, String mode) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("stty", mode)
            .redirectInput(new File(terminal.toString()))
            .redirectErrorStream(true)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("stty cannot set the terminal to " + mode);
    }
  }

  @SuppressWarnings("SystemConsoleNull") // It is null where there is no terminal.
  private static Optional<String> askAt(
      @Nullable Console console, String question, boolean secret) {
    if (console == null) {
      return Optional.empty();
    }
    if (!secret) {
      return Optional.ofNullable(console.readLine("%s", question));
    }
    return Optional.ofNullable(console.readPassword("%s", question)).map(String::new);
  }
}
