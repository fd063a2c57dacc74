package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.api.TlsServer;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The packaged launcher and servers over TLS that speak HTTP/2, or only HTTP/1.1, with a
/// certificate of a private authority.
class Http2IT {
  private static final Path LAUNCHER = Path.of("target", "nxdesk").toAbsolutePath();

  /// Answers with the version of HTTP that it was asked in.
  private static final String SERVER =
      """
      const secure = { pfx: require('fs').readFileSync('KEYS'), passphrase: 'changeit' };
      const answer = (request, response) =>
        response.end(JSON.stringify({ Id: 7, Subject: 'HTTP ' + request.httpVersion }));
      const server = CREATE(secure, answer);
      server.listen(0, '127.0.0.1', () => console.log(server.address().port));
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "require('http2').createSecureServer, HTTP 2.0",
    "require('https').createServer, HTTP 1.1"
  })
  void isSpokenAsTheServerCan(String create, String spoken) throws Exception {
    Tools.need("node");
    try (var keys = TlsServer.start(folder, TlsServer.Kind.PRIVATE);
        var shell = new Shell(Files.createDirectory(folder.resolve("home")), LAUNCHER)) {
      var script =
          SERVER
              .replace("KEYS", folder.resolve("PRIVATE.p12").toString())
              .replace("CREATE", create);
      var server = new ProcessBuilder("node", "-e", script).start();
      try (BufferedReader port = server.inputReader()) {
        var lines =
            shell.run(
                "NEXUDUS_TOKEN=t nxdesk get 7 --base-url https://127.0.0.1:%s --ca-cert %s"
                    .formatted(port.readLine(), keys.authority()));
        assertThat(lines).contains("  Subject  " + spoken).doesNotContain("? 8");
      } finally {
        server.destroyForcibly().onExit().join();
      }
    }
  }
}
