package io.github.nxdesk.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.App;
import io.github.nxdesk.cli.RecordingServer;
import io.github.nxdesk.cli.TestHost;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxCommandTest {
  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  /// Interrupts the program once, as soon as it has said where it serves.
  private static final class InterruptingStream extends ByteArrayOutputStream {
    private boolean done;

    @Override
    public void flush() {
      if (!done) {
        done = true;
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void printsTheLinesToExportAndServesUntilInterrupted() {
    var run = serve("sandbox");
    assertThat(run.code()).isEqualTo(130);
    assertThat(run.out())
        .matches(
            """
            export NEXUDUS_BASE_URL=http://127\\.0\\.0\\.1:\\d+
            export NEXUDUS_TOKEN=sandbox
            """);
    assertThat(run.err()).endsWith("nxdesk/sandbox.json\nStopped.\n");
  }

  @Test
  void resetPutsTheStartingMessagesBack() {
    host.run("update", "87654321", "--closed", "--sandbox");
    serve("sandbox", "--reset", "--throttle", "--latency=1ms", "--fault=drop=10%");
    assertThat(host.sandboxRecord(87654321).path("Closed")).hasToString("false");
  }

  @Test
  void resetAloneDoesNotServe() {
    host.run("update", "87654321", "--closed", "--sandbox");
    var run = host.run("sandbox", "reset");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("Restored the initial messages in ")
        .endsWith("sandbox.json\n");
    assertThat(host.sandboxRecord(87654321).path("Closed")).hasToString("false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sandbox reste; unexpected argument 'reste'",
        "sandbox reset --port=1; sandbox reset takes no options",
        "sandbox reset --reset; sandbox reset takes no options",
        "sandbox reset --fault=drop=1; sandbox reset takes no options",
      })
  void changesNothingWhereResetIsNotUnderstood(String line, String words) {
    host.run("update", "87654321", "--closed", "--sandbox");
    var run = host.run(line.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(words);
    assertThat(host.sandboxRecord(87654321).path("Closed")).hasToString("true");
  }

  @Test
  void keepsTheMessagesOtherwise() {
    host.run("update", "87654321", "--closed", "--sandbox");
    serve("sandbox", "--reset=false");
    assertThat(host.sandboxRecord(87654321).path("Closed")).hasToString("true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "--port=x; --port: 'x' is not a port; give a number up to 65535",
        "--port=65536; --port: '65536' is not a port",
        "--latency=soon; 'soon' is not a duration",
        "--fault=drop; 'drop' is not KIND=SHARE",
        "--fault=bogus=1; 'bogus' is not a kind of fault",
        "--variant=ordre=0-1; --variant: invalid value 'ordre=0-1'. Did you mean 'order=0-1'?",
        "--variant=put=keep,order; --variant: invalid value 'order'. Valid values: order=0-1",
        "--variant=put=keep,put=reset; put can only be given once",
      })
  void refusesWhatItCannotServe(String option, String words) {
    var run = host.run("sandbox", option);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(words);
  }

  @Test
  void servesVariants() {
    var run = serve("sandbox", "--variant=order=1-minus1,put=keep", "--variant=throttle=429");
    assertThat(run.code()).isEqualTo(130);
    assertThat(run.err()).contains("Variants: order=1-minus1,put=keep,throttle=429\n");
  }

  @Test
  void saysThatAPortIsTaken() throws Exception {
    try (var server = new RecordingServer()) {
      var run = host.run("sandbox", "--port=" + server.baseUrl().getPort());
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("the sandbox can't be started: cannot listen on 127.0.0.1:");
    }
  }

  private TestHost.Run serve(String... arguments) {
    var out = new InterruptingStream();
    var err = new ByteArrayOutputStream();
    int code = App.run(host.host(out, err), arguments);
    return new TestHost.Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
