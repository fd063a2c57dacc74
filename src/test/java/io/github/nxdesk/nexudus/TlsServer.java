package io.github.nxdesk.nexudus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A server on this machine that speaks TLS with a certificate of the kind asked for, and shows
/// message 7 to whoever asks for anything.
public final class TlsServer implements AutoCloseable {
  private static final String PASSWORD = "changeit";

  /// What is right or wrong with the certificate.
  public enum Kind {
    /// From a private authority, for `localhost` and the addresses of this machine.
    PRIVATE,
    /// The same, but its time is over.
    EXPIRED,
    /// The same, but for a host of another name.
    WRONG_NAME,
    /// From nobody but itself.
    SELF_SIGNED
  }

  /// What came in, as `METHOD path`.
  public final List<String> requests = new CopyOnWriteArrayList<>();

  private final HttpsServer server;
  private final Path authority;

  private TlsServer(HttpsServer server, Path authority) {
    this.server = server;
    this.authority = authority;
  }

  /// Starts it, with keys and certificates made anew in the folder.
  public static TlsServer start(Path folder, Kind kind) throws Exception {
    var store = folder.resolve(kind + ".p12");
    var authority = folder.resolve(kind + ".pem");
    keytool(store, "-genkeypair", "authority", "-dname", "CN=Private CA", "-ext", "bc:c");
    keytool(store, "-exportcert", "authority", "-rfc", "-file", authority.toString());
    var names =
        kind == Kind.WRONG_NAME
            ? "san=dns:other.example.com"
            : "san=dns:localhost,ip:127.0.0.1,ip:0.0.0.0";
    var arguments = new ArrayList<String>(List.of("-dname", "CN=server", "-ext", names));
    if (kind != Kind.SELF_SIGNED) {
      arguments.addAll(List.of("-signer", "authority"));
    }
    if (kind == Kind.EXPIRED) {
      arguments.addAll(List.of("-startdate", "-10d", "-validity", "1"));
    }
    keytool(store, "-genkeypair", "server", arguments.toArray(String[]::new));
    keytool(store, "-delete", "authority");

    var server =
        HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
    var started = new TlsServer(server, authority);
    server.createContext("/", started::answer);
    server.start();
    return started;
  }

  /// The certificate of its authority, in PEM.
  public Path authority() {
    return authority;
  }

  /// Where it listens.
  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add("%s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI()));
      var body = "{\"Id\":7,\"Subject\":\"Over TLS\"}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static SSLContext context(Path file) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(Path store, String command, String alias, String... more)
      throws IOException, InterruptedException {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    words.addAll(
        List.of(command, "-alias", alias, "-keystore", store.toString(), "-storepass", PASSWORD));
    if (command.equals("-genkeypair")) {
      words.addAll(List.of("-keyalg", "EC", "-keypass", PASSWORD));
    }
    words.addAll(List.of(more));
    var process = new ProcessBuilder(words).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
