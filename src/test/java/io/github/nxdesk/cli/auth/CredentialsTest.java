package io.github.nxdesk.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.RecordingServer;
import io.github.nxdesk.cli.TestHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the credential comes from, as the server sees it.
class CredentialsTest {
  @TempDir private Path folder;
  private RecordingServer server;
  private TestHost host;

  @BeforeEach
  void setUp() throws Exception {
    server = new RecordingServer();
    host = new TestHost(folder).with("NEXUDUS_BASE_URL", server.baseUrl().toString());
  }

  @AfterEach
  void tearDown() {
    server.close();
  }

  @Test
  void isTheTokenOfTheEnvironment() {
    host.with("NEXUDUS_TOKEN", " abc.def \n").run("get", "1");
    assertThat(authorizations()).containsExactly("Bearer abc.def");
  }

  @Test
  void isTheUserAndPasswordOfTheEnvironment() {
    host.with("NEXUDUS_USERNAME", "admin@example.com").with("NEXUDUS_PASSWORD", "secret");
    host.run("get", "1");
    assertThat(authorizations()).containsExactly("Basic YWRtaW5AZXhhbXBsZS5jb206c2VjcmV0");
  }

  @Test
  void isTheTokenBeforeUserAndPassword() {
    host.with("NEXUDUS_USERNAME", "u").with("NEXUDUS_PASSWORD", "p").with("NEXUDUS_TOKEN", "t");
    host.run("get", "1");
    assertThat(authorizations()).containsExactly("Bearer t");
  }

  @Test
  void isTheTokenFileBeforeTheEnvironment() throws Exception {
    var file = Files.writeString(folder.resolve("token"), "of-file\r\n");
    host.with("NEXUDUS_TOKEN", "t").run("get", "1", "--token-file", file.toString());
    assertThat(authorizations()).containsExactly("Bearer of-file");
  }

  @Test
  void isTheTokenOnStandardInput() {
    host.withInput("of-input\n").run("get", "1", "--token-file=-");
    assertThat(authorizations()).containsExactly("Bearer of-input");
  }

  @Test
  void isNamedWithAllItsSourcesWhereThereIsNone() {
    assertThat(host.run("update", "87654321", "--closed"))
        .isEqualTo(
            new TestHost.Run(
                4,
                "",
                """
                Help desk message 87654321 was not updated
                  No credential. The store can't be read: 'secret-tool' is not installed.
                  Run nxdesk auth login, set NEXUDUS_TOKEN, or NEXUDUS_USERNAME and NEXUDUS_PASSWORD, or give
                  --token-file FILE.
                  To try nxdesk without an account, add --sandbox.
                """));
    assertThat(authorizations()).isEmpty();
  }

  @Test
  void isMissedInOneJsonDocument() {
    var document = host.run("get", "1", "2", "--output=json").json();
    assertThat(document.path("Result").asString()).isEqualTo("denied");
    assertThat(document.path("Status").isNull()).isTrue();
    assertThat(document.path("Command").asString()).isEqualTo("get");
  }

  @ParameterizedTest
  @CsvSource({
    "NEXUDUS_USERNAME, 'NEXUDUS_USERNAME is set, but NEXUDUS_PASSWORD is not'",
    "NEXUDUS_PASSWORD, 'NEXUDUS_PASSWORD is set, but NEXUDUS_USERNAME is not'",
  })
  void isMissedWhereOnlyHalfOfItIsThere(String variable, String words) {
    var run = host.with(variable, "x").run("get", "1");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines", "t\u00e9", "a b", "a\r\nX-Evil: 1", " "})
  void isNeverSentWhereItCannotBeAToken(String token) {
    var run = host.with("NEXUDUS_TOKEN", token).run("get", "1");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("NEXUDUS_TOKEN");
    assertThat(server.requests).isEmpty();
  }

  @Test
  void isShownNowhere() {
    var run = host.with("NEXUDUS_TOKEN", "s3cret").run("get", "1", "--verbose", "-o", "json");
    assertThat(run.out() + run.err()).doesNotContain("s3cret").contains("GET ");
  }

  @Test
  void staysWhereItIsWithTheSandbox() {
    var run = host.with("NEXUDUS_TOKEN", "two words").run("get", "87654321", "--sandbox");
    assertThat(run.code()).isZero();
    assertThat(server.requests).isEmpty();
  }

  private List<String> authorizations() {
    return server.requests.stream().map(RecordingServer.Request::authorization).toList();
  }
}
