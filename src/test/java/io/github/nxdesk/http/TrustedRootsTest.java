package io.github.nxdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.nxdesk.nexudus.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.org.webcompere.systemstubs.jupiter.SystemStub;
import uk.org.webcompere.systemstubs.jupiter.SystemStubsExtension;
import uk.org.webcompere.systemstubs.properties.SystemProperties;

/// By real handshakes, each of which is also judged by the JDK alone.
@ExtendWith(SystemStubsExtension.class)
class TrustedRootsTest {
  private static final String TRUSTED = "trusted";
  private static final AddedRoots NONE = AddedRoots.of(List.of());
  private static final AddedRoots UNREADABLE =
      () -> {
        throw new AddedRoots.Unreadable("roots.pem does not exist");
      };

  @TempDir private static Path folder;
  private static Certificates certificates;
  private static X509Certificate crossSigned;

  @SystemStub private final SystemProperties properties = new SystemProperties();

  @BeforeAll
  static void makeCertificates() throws Exception {
    certificates = new Certificates(folder);
    certificates.root("root", "Root");
    certificates.root("namesake", "Root");
    certificates.root("old", "Old");
    certificates.authority("middle", "Middle", "root");
    certificates.server("server", "middle");
    certificates.server("expired", "middle", "-startdate", "-10d", "-validity", "5");
    crossSigned = certificates.crossSigned("root", "old");
  }

  @ParameterizedTest
  @CsvSource({
    // What the server sends; what is trusted; the name it is called by; the verdict.
    "server middle,         root,          localhost, trusted",
    "server middle root,    root,          localhost, trusted",
    "server middle crossed, root,          localhost, trusted",
    "server middle crossed, old,           localhost, trusted",
    "server middle crossed, old root,      localhost, trusted",
    "server middle,         middle,        localhost, trusted",
    "server,                middle,        localhost, trusted",
    "server,                server,        localhost, trusted",
    "server middle,         namesake root, localhost, trusted",
    "server middle,         namesake,      localhost, refused",
    "server middle,         old,           localhost, refused",
    "server middle root,    old,           localhost, refused",
    "server,                root,          localhost, refused",
    "expired middle,        root,          localhost, refused",
    "server middle,         root,          127.0.0.1, refused",
  })
  void judgesAsTheJdkDoes(String chain, String roots, String host, String verdict)
      throws Exception {
    var file = certificates.trusting("JKS", "case", certificates(roots));
    properties.set("javax.net.ssl.trustStore", file.toString());
    try (var server = new Server(chain)) {
      var own = server.verdict(host, new TrustedRoots(file, NONE).context());
      assertThat(own).isEqualTo(server.verdict(host, jdk()));
      assertThat(own.equals(TRUSTED)).isEqualTo(verdict.equals(TRUSTED));
    }
  }

  @Test
  void readsOnlyTheRootsThatTheChainNames() throws Exception {
    // All of them would be the JDK's own, of which none has signed this chain.
    var file = certificates.trusting("JKS", "case", certificates("old namesake root"));
    assertThat(verdict(new TrustedRoots(file, NONE))).isEqualTo(TRUSTED);
  }

  @Test
  void trustsWhatIsAdded() throws Exception {
    var file = certificates.trusting("JKS", "case", certificates("old"));
    assertThat(verdict(new TrustedRoots(file, AddedRoots.of(certificates("root").toList()))))
        .isEqualTo(TRUSTED);
  }

  @Test
  void readsNoAddedRootsWhereTheBuiltInOnesDo() throws Exception {
    var file = certificates.trusting("JKS", "case", certificates("root"));
    assertThat(verdict(new TrustedRoots(file, UNREADABLE))).isEqualTo(TRUSTED);
  }

  @Test
  void saysThatTheAddedRootsCannotBeRead() throws Exception {
    var file = certificates.trusting("JKS", "case", certificates("old"));
    assertThat(verdict(new TrustedRoots(file, UNREADABLE))).endsWith("roots.pem does not exist");
  }

  @Test
  void givesTheTrueReasonWhereTheAddedRootsCannotBeReadEither() throws Exception {
    var file = certificates.trusting("JKS", "case", certificates("root"));
    properties.set("javax.net.ssl.trustStore", file.toString());
    try (var server = new Server("expired middle")) {
      assertThat(server.verdict("localhost", new TrustedRoots(file, UNREADABLE).context()))
          .isEqualTo(server.verdict("localhost", jdk()))
          .doesNotContain("roots.pem");
    }
  }

  @Test
  void leavesItToTheJdkWhereTheFileIsOfAnotherFormat() throws Exception {
    var file = certificates.trusting("PKCS12", "case", certificates("root"));
    properties.set("javax.net.ssl.trustStore", file.toString());
    assertThat(verdict(new TrustedRoots(NONE))).isEqualTo(TRUSTED);
    var added = AddedRoots.of(certificates("old").toList());
    assertThat(verdict(new TrustedRoots(added))).isEqualTo(TRUSTED);
  }

  @Test
  void leavesItToTheJdkWhereTheFileIsDamaged() throws Exception {
    var file = certificates.trusting("JKS", "case", certificates("root"));
    properties.set("javax.net.ssl.trustStore", file.toString());
    var damaged = folder.resolve("damaged");
    Files.write(damaged, Arrays.copyOf(Files.readAllBytes(file), 100));
    assertThat(verdict(new TrustedRoots(damaged, NONE))).isEqualTo(TRUSTED);
    assertThat(verdict(new TrustedRoots(folder.resolve("none"), NONE))).isEqualTo(TRUSTED);
  }

  @Test
  void saysThatTheRootsCannotBeRead() throws Exception {
    var broken = Files.writeString(folder.resolve("broken"), "no key store");
    properties.set("javax.net.ssl.trustStore", broken.toString());
    var chain = certificates("server middle").toArray(X509Certificate[]::new);
    assertThatExceptionOfType(CertificateException.class)
        .isThrownBy(() -> new TrustedRoots(NONE).checkServerTrusted(chain, "UNKNOWN"))
        .withMessage("the trusted roots cannot be read: " + broken);
  }

  @Test
  void acceptsAllIssuers() throws Exception {
    var file = certificates.trusting("JKS", "case", certificates("old namesake"));
    properties.set("javax.net.ssl.trustStore", file.toString());
    var added = AddedRoots.of(certificates("root").toList());
    assertThat(new TrustedRoots(added).getAcceptedIssuers())
        .containsExactlyInAnyOrderElementsOf(certificates("old namesake root").toList());
  }

  private static String verdict(TrustedRoots roots) throws Exception {
    try (var server = new Server("server middle")) {
      return server.verdict("localhost", roots.context());
    }
  }

  private static SSLContext jdk() throws Exception {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    var context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  private static Stream<X509Certificate> certificates(String aliases) throws Exception {
    var found = Stream.<X509Certificate>builder();
    for (var alias : names(aliases)) {
      found.add(alias.equals("crossed") ? crossSigned : certificates.certificate(alias));
    }
    return found.build();
  }

  private static List<String> names(String words) {
    return List.of(words.split(" ", -1));
  }

  /// Shows the chain of that name.
  private static final class Server implements AutoCloseable {
    private final HttpsServer server;

    Server(String chain) throws Exception {
      var password = Certificates.PASSWORD.toCharArray();
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      keys.setKeyEntry(
          "key",
          certificates.key(names(chain).getFirst()),
          password,
          certificates(chain).toArray(X509Certificate[]::new));
      var managers = KeyManagerFactory.getInstance("SunX509");
      managers.init(keys, password);
      var context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context));
      server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
      server.start();
    }

    String verdict(String host, SSLContext client) throws InterruptedException {
      var url = URI.create("https://%s:%d".formatted(host, server.getAddress().getPort()));
      try (var http = HttpClient.newBuilder().sslContext(client).build()) {
        var answer = http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding());
        return answer.statusCode() == 204 ? TRUSTED : "HTTP " + answer.statusCode();
      } catch (IOException e) {
        return String.valueOf(e.getMessage());
      }
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
