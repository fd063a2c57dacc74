package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The packaged launcher under Ctrl-C and TERM, in the middle of a request that is never answered.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such signals")
class SignalIT {
  private static final Path LAUNCHER = Path.of("target", "nxdesk", "bin", "nxdesk");

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
            "Message":"Interrupted while the change was being sent. Whether the change was made is \
            not known: `nxdesk get 7` shows it.","Changes":[],"Errors":[{"PropertyName":null,\
            "Message":"Interrupted while the change was being sent. Whether the change was made is \
            not known: `nxdesk get 7` shows it.","AttemptedValue":null}],"InDoubt":true}
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

  private record Result(int code, String out, String err) {}

  private Result interrupt(String signal, String arguments)
      throws IOException, InterruptedException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var builder = new ProcessBuilder(LAUNCHER.toString());
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
