package io.github.nxdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.Interruption;
import io.github.nxdesk.nexudus.NexudusClient;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A signal closes the file that is just being read or written, which then looks like a problem of
/// that file.
class EarlySignalTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"2, 130", "15, 143"})
  void isTheReasonWhateverElseSeemsToBe(int signal, int code) {
    var out = new ByteArrayOutputStream();
    var host = interrupted(new TestHost(folder).host(out, new ByteArrayOutputStream()), signal);
    var program = new Program(host, TestHost.table(), (_, _) -> closed(), () -> {}, "1.2.3");
    assertThat(program.run("update", "7", "--message-file=missing.txt", "-o", "json"))
        .isEqualTo(code);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("{\"Command\":\"update\",\"Id\":7,\"Result\":\"interrupted\"")
        .containsOnlyOnce("\n");
    out.reset();
    assertThat(program.run("get", "7", "--sandbox", "-o", "json")).isEqualTo(code);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"Result\":\"interrupted\"");
  }

  private static NexudusClient closed() {
    throw new IllegalStateException("a channel was closed");
  }

  private static Host interrupted(Host host, int signal) {
    return new Host(
        host.streams(),
        host.environment(),
        host.terminals(),
        host.prompter(),
        host.clock(),
        host.nanoTime(),
        host.sleeper(),
        host.random(),
        new Interruption() {
          @Override
          public int signal() {
            return signal;
          }

          @Override
          public boolean hasCome() {
            return true;
          }
        });
  }
}
