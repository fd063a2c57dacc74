package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The packaged launcher under Ctrl-C and TERM, whatever it waits for: an answer, the next attempt,
/// another process, a keyring.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such signals")
class SignalIT {
  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void saysWhatIsKnownOfAWriteThatWasBeingSent(String signal, int code) throws Exception {
    var result =
        interrupt(
            signal,
            "update --no-read --id=7 --business-id=1 --coworker-id=1 --subject=S --message-text=T"
                + " --priority=1 --ai-processing-result=1 -o json");
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.out())
        .isEqualToIgnoringNewLines(
            """
            {"Command":"update","Id":7,"Result":"interrupted","ExitCode":%d,"Status":null,\
            "Message":"Interrupted while the change was being sent. It is unknown whether the \
            change was made; `nxdesk get 7` shows it.","Changes":[],"Errors":[{"PropertyName":null,\
            "Message":"Interrupted while the change was being sent. It is unknown whether the \
            change was made; `nxdesk get 7` shows it.","AttemptedValue":null}],"InDoubt":true}
            """
                .formatted(code));
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void saysThatNothingWasChangedByARead(String signal, int code) throws Exception {
    var result = interrupt(signal, "update 7 --closed");
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.err())
        .isEqualToIgnoringNewLines(
            """
            Help desk message 7 was not updated
              Interrupted; nothing was changed.
            """);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void endsASecureConnectionThatDoesNotComeAbout(String signal, int code) throws Exception {
    try (var moment = new Moment(home)) {
      moment.environment.put("NEXUDUS_TOKEN", "token");
      moment.start("get 7 --base-url https://127.0.0.1:" + moment.port());
      moment.take(); // The client's first words of TLS; nothing answers them.
      assertThat(moment.end(signal))
          .isEqualTo(
              new Moment.Result(
                  code,
                  "",
                  "Help desk message 7 was not read\n  Interrupted; nothing was changed.\n"));
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void endsAWaitBeforeTheNextAttempt(String signal, int code) throws Exception {
    try (var moment = new Moment(home)) {
      moment.environment.put("NEXUDUS_TOKEN", "token");
      moment.start("get 7 -o json");
      moment.answer("500 Broken", "");
      assertThat(moment.errorLine()).contains("Trying again in", "the server failed with 500");
      var result = moment.end(signal);
      assertThat(result.code()).isEqualTo(code);
      assertThat(result.out()).contains("\"Message\":\"Interrupted; nothing was changed.\"");
      assertThat(result.err()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void endsAWaitThatTheServerAskedFor(String signal, int code) throws Exception {
    try (var moment = new Moment(home)) {
      moment.environment.put("NEXUDUS_TOKEN", "token");
      moment.start("update 7 --closed");
      moment.answer("409 You must wait before accessing this url again.", "Retry-After: 60\r\n");
      assertThat(moment.errorLine()).isEqualTo("Throttled by the server: waiting 1m");
      assertThat(moment.end(signal))
          .isEqualTo(
              new Moment.Result(
                  code,
                  "",
                  "Help desk message 7 was not updated\n  Interrupted; nothing was changed.\n"));
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void endsALogIn(String signal, int code) throws Exception {
    try (var moment = new Moment(home)) {
      moment.start("auth login --username a@example.com --password-stdin --storage file");
      moment.type("s3cret");
      moment.take();
      assertThat(moment.end(signal))
          .isEqualTo(
              new Moment.Result(code, "", "Not logged in\n  Interrupted; nothing was changed.\n"));
      assertThat(home.resolve("nxdesk/credentials/default.json")).doesNotExist();
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void endsARefresh(String signal, int code) throws Exception {
    try (var moment = new Moment(home)) {
      moment.store("2025-01-01T00:00:00Z");
      moment.start("update 7 --closed");
      moment.take();
      assertThat(moment.end(signal))
          .isEqualTo(
              new Moment.Result(
                  code,
                  "",
                  """
                  Help desk message 7 was not updated
                    Interrupted while the token was being refreshed; nothing was changed. If the next \
                  command is refused, log in again: nxdesk auth login
                  """));
    }
  }

  /// The test has the lock, as another process would that refreshes.
  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void endsTheWaitForAnotherProcessThatRefreshes(String signal, int code) throws Exception {
    try (var moment = new Moment(home)) {
      var file = moment.store("2999-01-01T00:00:00Z").resolveSibling("default.lock");
      try (var channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        moment.start("update 7 --closed");
        moment.answer("401 Unauthorized", "");
        assertThat(moment.end(signal))
            .isEqualTo(
                new Moment.Result(
                    code,
                    "",
                    "Help desk message 7 was not updated\n  Interrupted; nothing was changed.\n"));
      }
    }
  }

  /// It may wait for somebody to unlock it.
  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void endsTheWaitForAKeyring(String signal, int code) throws Exception {
    try (var moment = new Moment(home)) {
      var asked = home.resolve("asked");
      new ProcessBuilder("mkfifo", asked.toString()).start().waitFor();
      var tool = home.resolve("secret-tool");
      Files.writeString(tool, "#!/bin/sh\necho asked > '%s'\nexec sleep 99\n".formatted(asked));
      assertThat(tool.toFile().setExecutable(true)).isTrue();
      moment.environment.put("PATH", home + ":/usr/bin:/bin");
      moment.start("get 7");
      assertThat(Files.readString(asked)).isEqualTo("asked\n"); // Waits for the tool.
      assertThat(moment.end(signal))
          .isEqualTo(
              new Moment.Result(
                  code,
                  "",
                  "Help desk message 7 was not read\n  Interrupted; nothing was changed.\n"));
    }
  }

  private record Result(int code, String out, String err) {}

  private Result interrupt(String signal, String arguments)
      throws IOException, InterruptedException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var builder = new ProcessBuilder(Packaged.LAUNCHER.toString());
      builder.command().addAll(List.of(arguments.split(" ")));
      builder.environment().put("NEXUDUS_TOKEN", "token");
      builder.environment().put("NEXUDUS_BASE_URL", "http://127.0.0.1:" + server.getLocalPort());
      builder.environment().put("HOME", home.toString());
      List.of("XDG_STATE_HOME", "XDG_CONFIG_HOME").forEach(builder.environment()::remove);
      var process = builder.start();
      try (var connection = server.accept()) {
        assertThat(connection.getInputStream().read()).isPositive();
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Result(
            process.exitValue(),
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
            new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
      } finally {
        process.destroyForcibly();
      }
    }
  }
}
