package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.nexudus.TlsServer;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The packaged launcher and servers over TLS that speak HTTP/2, or only HTTP/1.1, with a
/// certificate of a private authority. A single request does not ask for HTTP/2.
class Http2IT {
  /// Notes the versions of HTTP that it is asked in.
  private static final String SERVER =
      """
      const fs = require('fs');
      const secure = { pfx: fs.readFileSync('KEYS'), passphrase: 'changeit', allowHTTP1: true };
      const message = (Id) => ({ Id, BusinessId: 1, CoworkerId: 1, Subject: 'Printer',
        MessageText: 'Help', Priority: 2, AiProcessingResult: 1 });
      const answer = (request, response) => {
        fs.appendFileSync('VERSIONS', request.httpVersion + '\\n');
        const many = request.url.includes('?id=');
        response.end(JSON.stringify(
          request.method == 'PUT' ? { Status: 200, WasSuccessful: true }
            : many ? [7, 8].map(message) : message(7)));
      };
      const server = require('MODULE').CREATE(secure, answer);
      server.listen(0, '127.0.0.1', () => console.log(server.address().port));
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "http2, createSecureServer, get 7, 1.1",
    "http2, createSecureServer, update 7 8 --subject=Door, 2.0",
    "https, createServer, get 7, 1.1",
    "https, createServer, update 7 8 --subject=Door, 1.1",
  })
  void isSpokenWhereSeveralRequestsGoAndTheServerCan(
      String module, String create, String command, String spoken) throws Exception {
    Tools.need("node");
    var versions = folder.resolve("versions");
    try (var keys = TlsServer.start(folder, TlsServer.Kind.PRIVATE);
        var shell = new Shell(Files.createDirectory(folder.resolve("home")))) {
      var script =
          SERVER
              .replace("KEYS", folder.resolve("PRIVATE.p12").toString())
              .replace("VERSIONS", versions.toString())
              .replace("MODULE", module)
              .replace("CREATE", create);
      var server = new ProcessBuilder("node", "-e", script).start();
      try (BufferedReader port = server.inputReader()) {
        var lines =
            shell.run(
                "NEXUDUS_TOKEN=t nxdesk %s --base-url https://127.0.0.1:%s --ca-cert %s"
                    .formatted(command, port.readLine(), keys.authority()));
        assertThat(lines).noneMatch(line -> line.startsWith("? "));
        assertThat(Files.readAllLines(versions)).containsOnly(spoken);
      } finally {
        server.destroyForcibly().onExit().join();
      }
    }
  }
}
