package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.nexudus.TlsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The packaged launcher behind tinyproxy, on its way to a server that speaks TLS. The server is
/// addressed as 0.0.0.0, because nothing that is known to be this machine goes through a proxy.
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere 0.0.0.0 is nobody's address")
class ProxyIT {
  @TempDir private Path folder;
  private TlsServer server;
  private @Nullable Process proxy;
  private int port;

  @BeforeEach
  void startServer() throws Exception {
    Tools.need("tinyproxy");
    server = TlsServer.start(folder, TlsServer.Kind.PRIVATE);
  }

  @AfterEach
  void stop() {
    if (proxy != null) {
      proxy.destroyForcibly().onExit().join();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void goesThroughAProxyThatWantsNoPassword() throws Exception {
    startProxy("");
    assertThat(get("HTTPS_PROXY=http://127.0.0.1:" + port)).contains("  Subject  Over TLS");
    assertThat(server.requests).containsExactly("GET /api/support/helpdeskmessages/7");
    assertThat(proxyLog()).contains("CONNECT 0.0.0.0:" + server.port());
  }

  @Test
  void goesThroughAProxyWithThePasswordOfTheUrl() throws Exception {
    startProxy("BasicAuth anna s3cret");
    assertThat(get("HTTP_PROXY=http://anna:s3cret@127.0.0.1:" + port))
        .contains("  Subject  Over TLS");
  }

  @Test
  void checksTheWayThroughAProxyWithAPasswordToo() throws Exception {
    startProxy("BasicAuth anna s3cret");
    assertThat(run("doctor", "HTTPS_PROXY=http://anna:s3cret@127.0.0.1:" + port))
        .anySatisfy(line -> assertThat(line).contains("ok: the certificate is trusted"))
        .anySatisfy(line -> assertThat(line).contains("ok: the server answers"));
  }

  @Test
  void saysThatTheProxyWantsAPassword() throws Exception {
    startProxy("BasicAuth anna s3cret");
    assertThat(get("HTTPS_PROXY=http://127.0.0.1:" + port))
        .contains("? 8")
        .anySatisfy(line -> assertThat(line).contains("the proxy requires a valid user name"));
    assertThat(server.requests).isEmpty();
  }

  /// tinyproxy answers 401 then, other than where there is none.
  @Test
  void saysThatTheProxyTakesNotThatPassword() throws Exception {
    startProxy("BasicAuth anna s3cret");
    assertThat(get("HTTPS_PROXY=http://anna:wr0ng@127.0.0.1:" + port))
        .contains("? 8")
        .anySatisfy(line -> assertThat(line).contains("Check its user name and password"))
        .noneSatisfy(line -> assertThat(line).contains("wr0ng"));
    assertThat(server.requests).isEmpty();
  }

  @Test
  void saysThatTheProxyOpensNoConnection() throws Exception {
    startProxy("ConnectPort 1");
    assertThat(get("HTTPS_PROXY=http://127.0.0.1:" + port))
        .contains("? 8")
        .anySatisfy(line ->
            assertThat(line).contains("the proxy 127.0.0.1:" + port + " did not open a tunnel"));
  }

  @Test
  void saysThatTheProxyDoesNotAnswer() throws Exception {
    port = freePort();
    assertThat(get("HTTPS_PROXY=http://127.0.0.1:" + port))
        .contains("? 8")
        .anySatisfy(line ->
            assertThat(line)
                .contains(
                    "Nothing was sent: could not connect to the proxy 127.0.0.1:%d".formatted(port),
                    "HTTPS_PROXY in the environment"));
  }

  @Test
  void passesByAProxyForNamesThatAreExcepted() throws Exception {
    port = freePort();
    assertThat(get("NO_PROXY=0.0.0.0 HTTPS_PROXY=http://127.0.0.1:" + port))
        .contains("  Subject  Over TLS");
  }

  private List<String> get(String environment) throws Exception {
    return run("get 7", environment);
  }

  private List<String> run(String command, String environment) throws Exception {
    try (var shell = new Shell(Files.createDirectory(folder.resolve("home")))) {
      return shell.run(
          "%s NEXUDUS_TOKEN=t nxdesk %s --base-url https://0.0.0.0:%d --ca-cert %s"
              .formatted(environment, command, server.port(), server.authority()));
    }
  }

  private void startProxy(String more) throws Exception {
    port = freePort();
    var configuration =
        Files.writeString(
            folder.resolve("tinyproxy.conf"),
            """
            Port %d
            Listen 127.0.0.1
            LogFile "%s"
            LogLevel Connect
            Timeout 30
            %s
            """
                .formatted(port, folder.resolve("proxy.log"), more));
    var started = new ProcessBuilder("tinyproxy", "-d", "-c", configuration.toString()).start();
    proxy = started;
    while (!listens()) {
      assertThat(started.waitFor(20, TimeUnit.MILLISECONDS)).as("tinyproxy ended").isFalse();
    }
  }

  private boolean listens() {
    try (var _ = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private String proxyLog() throws IOException {
    return Files.readString(folder.resolve("proxy.log"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
