package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.acceptance.KillingServer.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The packaged `nxdesk apply` on a terminal where somebody presses Ctrl-C.
///
/// It is paced, so with this many rows it would go on for more than two minutes if nothing came.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "tmux is not there")
class CtrlCIT {
  private static final int MESSAGES = 200;
  private static final int SECONDS = 60;

  @TempDir private Path home;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private Path rows;
  private String screen = "";

  @BeforeEach
  void setUp() throws IOException {
    Tools.need("tmux");
    rows =
        Files.writeString(
            home.resolve("rows.csv"),
            LongStream.rangeClosed(1, MESSAGES)
                .mapToObj(id -> id + ",New " + id)
                .collect(Collectors.joining("\n", "Id,Subject\n", "\n")));
  }

  @Test
  void endsWhatIsUnderWayAndGoesOnLater() throws Exception {
    try (var server = new KillingServer(MESSAGES)) {
      server.killAt(Moment.AFTER_THE_REPLY, 3, 0);
      server.serve(() -> press("C-c"));
      assertThat(applyOnATerminal(server)).isEqualTo("130");
      assertThat(screen.lines())
          .anyMatch(line -> line.startsWith("Stopped: Interrupted"))
          .contains("  Run the same command again to resume.");
      assertThat(server.writes()).hasSizeBetween(3, MESSAGES - 1);
      goesOn(server);
    }
  }

  @Test
  void endsAtOnceTheSecondTimeAndStillGoesOnLater() throws Exception {
    try (var server = new KillingServer(MESSAGES)) {
      server.killAt(Moment.BETWEEN_WRITE_AND_REPLY, 3, 0);
      server.serve(() -> {
        // The answer is held back until the process has ended without it.
        press("C-c", "C-c");
        ended.join();
      });
      assertThat(applyOnATerminal(server)).isEqualTo("130");
      server.settle();
      assertThat(server.writes()).hasSizeBetween(3, MESSAGES - 1);
      goesOn(server);
    }
  }

  /// To the end, and no row is written twice.
  private void goesOn(KillingServer server) throws Exception {
    server.spare();
    var process =
        new ProcessBuilder("sh", "-c", command(server, "--no-pace -q"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(server.writes()).hasSize(MESSAGES).allSatisfy((_, n) -> assertThat(n).isEqualTo(1));
  }

  /// The exit code that the shell on the terminal got.
  private String applyOnATerminal(KillingServer server) throws Exception {
    var script =
        Files.writeString(
            home.resolve("script.sh"),
            """
            trap : INT # The shell lives on, to tell the code.
            cd '%s'
            %s >out
            echo $? >code
            tmux -S terminal wait-for -S ended
            exec cat
            """
                .formatted(home, command(server, "")));
    tmux("new-session", "-d", "-x", "100", "-y", "30", "sh " + script);
    try {
      tmux("wait-for", "ended");
      screen = tmux("capture-pane", "-p");
      return Files.readString(home.resolve("code")).strip();
    } finally {
      ended.complete(null);
      tmux("kill-server");
    }
  }

  private void press(String... keys) {
    var arguments = new ArrayList<>(List.of("send-keys"));
    arguments.addAll(Arrays.asList(keys));
    tmux(arguments.toArray(String[]::new));
  }

  /// What it prints.
  private String tmux(String... arguments) {
    var command = new ArrayList<>(List.of("tmux", "-S", home.resolve("terminal").toString()));
    command.addAll(Arrays.asList(arguments));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("%s", command).isTrue();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String command(KillingServer server, String option) {
    return "NEXUDUS_TOKEN=token NEXUDUS_BASE_URL=%s XDG_STATE_HOME='%s' '%s' apply --yes '%s' %s"
        .formatted(server.address(), home, Packaged.LAUNCHER, rows, option);
  }
}
