package io.github.nxdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.http.Target;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.nexudus.Connection;
import io.github.nxdesk.sandbox.Sandbox;
import io.github.nxdesk.sandbox.SandboxOptions;
import io.github.nxdesk.update.FakeHelpDesk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom the program talks to, and how patiently.
class ConnectionTest {
  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder).with("NEXUDUS_TOKEN", "t");
  }

  @Test
  void isToTheLiveServiceByDefault() {
    var connection = connection("get", "1");
    assertThat(connection.baseUrl()).isEqualTo(URI.create("https://spaces.nexudus.com"));
    assertThat(connection.timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(connection.maxWait()).isEqualTo(Duration.ofMinutes(2));
    assertThat(connection.userAgent()).isEqualTo("nxdesk/1.2.3");
  }

  @Test
  void isToTheAddressOfTheEnvironment() {
    host.with("NEXUDUS_BASE_URL", "https://example.com/");
    assertThat(connection("get", "1").baseUrl()).isEqualTo(URI.create("https://example.com"));
  }

  @Test
  void isToTheAddressOfTheFlagBeforeThatOfTheEnvironment() {
    host.with("NEXUDUS_BASE_URL", "nonsense");
    assertThat(connection("get", "1", "--base-url=http://[::1]:8787/x").baseUrl())
        .isEqualTo(URI.create("http://[::1]:8787/x"));
  }

  @Test
  void isToTheSandboxWhateverTheEnvironmentSays() {
    host.with("NEXUDUS_BASE_URL", "nonsense");
    assertThat(connection("get", "1", "--sandbox").baseUrl().getHost()).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({"500ms, 500", "30s, 30000", "5m, 300000", "2h, 7200000"})
  void isAsPatientAsTold(String text, long millis) {
    var connection = connection("get", "1", "--timeout=" + text, "--max-wait", text);
    assertThat(connection.timeout()).hasMillis(millis);
    assertThat(connection.maxWait()).hasMillis(millis);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "example.com",
        "ftp://example.com",
        "https://",
        "https://user:pw@example.com",
        "https://example.com?a=b",
        "http://example.com",
        "http://localhost.example.com",
        "http://128.0.0.1",
        "http://0.0.0.0",
        "a b"
      })
  void isRefusedWhereTheAddressIsNoneOrNotEncrypted(String url) {
    var run = host.run("get", "1", "--base-url", url);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("nxdesk get: --base-url: ").doesNotContain("pw");
  }

  @Test
  void isRefusedWithTheNameOfTheVariableThatIsWrong() {
    var run = host.with("NEXUDUS_BASE_URL", "http://example.com").run("get", "1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("nxdesk get: NEXUDUS_BASE_URL: 'http://example.com' is not");
  }

  @Test
  void reachesASandboxThatIsServed() throws Exception {
    var options =
        SandboxOptions.of(folder.resolve("served.json"), InstantSource.fixed(TestHost.NOW));
    try (var sandbox = Sandbox.start(options)) {
      var url = "--base-url=" + sandbox.baseUrl();
      assertThat(host.run("update", "87654321", "--priority=High", url).code()).isZero();
      assertThat(host.run("get", "87654321", "-ojson", url).json().path("Priority"))
          .hasToString("3");
    }
  }

  @Test
  void reachesAServerByIPv6() throws Exception {
    try (var server = ipv6()) {
      var url = "http://[::1]:" + server.baseUrl().getPort();
      assertThat(host.run("get", "7", "--base-url", url).code()).isEqualTo(5);
      assertThat(host.run("doctor", "--base-url", url).err())
          .contains("  DNS            ok: ::1 resolves to 0:0:0:0:0:0:0:1\n");
      assertThat(server.requests)
          .first()
          .isEqualTo(
              new RecordingServer.Request(
                  "GET", "/api/support/helpdeskmessages/7", "Bearer t", ""));
    }
  }

  private static RecordingServer ipv6() {
    try {
      return new RecordingServer("::1");
    } catch (IOException e) {
      return Assumptions.abort("this machine has no IPv6: " + e.getMessage());
    }
  }

  /// The connection that a command opens.
  private Target connection(String... arguments) {
    var connections = new ArrayList<Connection>();
    var record = Change.NONE.with(Field.ID, new Int(1));
    var run =
        host.run(
            (connection, _) -> {
              connections.add(connection);
              return new FakeHelpDesk(record);
            },
            arguments);
    assertThat(List.of(run.code(), connections.size())).as(run.err()).containsExactly(0, 1);
    return connections.getFirst().target();
  }
}
