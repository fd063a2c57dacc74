package io.github.nxdesk.nexudus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.nxdesk.http.AddedRoots;
import io.github.nxdesk.http.Route;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.nexudus.TlsServer.Kind;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers with good and bad certificates, over TLS on this machine.
class TlsTest {
  @TempDir private Path folder;

  @Test
  void trustsAPrivateAuthorityThatIsNamed() throws Exception {
    try (var server = TlsServer.start(folder, Kind.PRIVATE)) {
      assertThat(Wire.given(read(server, true)).id()).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PRIVATE     | false | not signed by a trusted authority | with --ca-cert FILE or SSL_CERT_FILE
          SELF_SIGNED | false | not signed by a trusted authority | with --ca-cert FILE or SSL_CERT_FILE
          EXPIRED     | true  | has expired (NotAfter: | must renew the certificate
          WRONG_NAME  | true  | is for a different host | Check --base-url
          """)
  void saysWhatIsWrongWithACertificateAndWhatToDo(
      Kind kind, boolean trusted, String reason, String advice) throws Exception {
    try (var server = TlsServer.start(folder, kind)) {
      var problem = Wire.problem(read(server, trusted));
      assertThat(Verdict.of(problem)).isEqualTo(new Verdict("Unreachable", null, false));
      assertThat(problem.message())
          .startsWith("Nothing was sent: the certificate of localhost:" + server.port())
          .contains(reason, advice);
      assertThat(server.requests).isEmpty();
    }
  }

  @Test
  void saysThatAddedRootsWereNeededAndCannotBeRead() throws Exception {
    try (var server = TlsServer.start(folder, Kind.PRIVATE)) {
      AddedRoots roots =
          () -> {
            throw new AddedRoots.Unreadable("SSL_CERT_FILE: 'roots.pem' does not exist");
          };
      var problem = Wire.problem(read(server, roots));
      assertThat(Verdict.of(problem)).isEqualTo(new Verdict("Unreachable", null, false));
      assertThat(problem.message())
          .isEqualTo(
              "Nothing was sent: the certificate of localhost:%d is not signed by a built-in"
                      .formatted(server.port())
                  + " authority, and SSL_CERT_FILE: 'roots.pem' does not exist. It must name a file"
                  + " of root certificates (PEM).");
    }
  }

  private static Answer<Message> read(TlsServer server, boolean trusted) throws Exception {
    return read(
        server,
        AddedRoots.of(
            trusted
                ? AddedRoots.parse(bundle(Files.readString(server.authority())))
                : List.<X509Certificate>of()));
  }

  private static Answer<Message> read(TlsServer server, AddedRoots roots) {
    var url = URI.create("https://localhost:" + server.port());
    try (var desk = Wire.deskAt(url, new Route(Optional.empty(), roots))) {
      return desk.read(7);
    }
  }

  /// A bundle as some tools write it.
  private static String bundle(String certificate) {
    return """
    -----BEGIN PRIVATE KEY-----
    AAAA
    -----END PRIVATE KEY-----
    Bag Attributes: none
    %s
    -----BEGIN X509 CRL-----
    AAAA
    -----END X509 CRL-----
    """
        .formatted(certificate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
        "-----END CERTIFICATE-----"
      })
  void findsNoCertificateWhereThereIsNone(String pem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AddedRoots.parse(pem))
        .withMessageContaining("contains no certificate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AddedRoots.parse("-----BEGIN CERTIFICATE-----\nAAAA"))
        .withMessageContaining("unreadable certificate");
  }
}
