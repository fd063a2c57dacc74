package io.github.nxdesk.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import io.github.nxdesk.nexudus.TlsServer;
import io.github.nxdesk.sandbox.Sandbox;
import io.github.nxdesk.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  @TempDir private Path folder;

  @Test
  void checksTheSetUpAndShowsNoSecret() throws Exception {
    try (var sandbox = sandbox()) {
      // The test's clock stands still, that of the server does not.
      var run = new TestHost(folder).at(sandbox.baseUrl()).run("doctor", "-v");
      assertThat(run.err())
          .contains(
              "  Credential     ok: NEXUDUS_TOKEN",
              "  Read           ok: this user can read messages")
          .contains("  Token service  ok: works", "  Clock          ! This machine")
          .contains(
              "  DNS            ok: 127.0.0.1 resolves to 127.0.0.1", "  Proxy          ok: none");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out() + run.err()).doesNotContain("a-token", "Printer");
    }
  }

  @Test
  void endsWithTheCodeOfTheFirstFailure() {
    var run =
        new TestHost(folder)
            .with("NEXUDUS_TOKEN", "s3cret")
            .run("doctor", "--base-url=https://nowhere.invalid", "-o", "json");
    assertThat(run.code()).isEqualTo(8);
    assertThat(run.json().path("Result").asString()).isEqualTo("unreachable");
    assertThat(run.json().at("/Checks/6/Name").asString()).isEqualTo("DNS");
    assertThat(run.json().at("/Checks/6/Message").asString()).contains("nowhere.invalid");
    assertThat(run.out()).doesNotContain("s3cret");
  }

  @Test
  void saysWhatIsWrongWithTheCertificate() throws Exception {
    try (var server = TlsServer.start(folder, TlsServer.Kind.SELF_SIGNED)) {
      var run =
          new TestHost(folder)
              .with("NEXUDUS_TOKEN", "s3cret")
              .run("doctor", "--base-url=https://localhost:" + server.port());
      assertThat(run.code()).isEqualTo(8);
      assertThat(run.err()).contains("  TLS       ! Nothing was sent: the certificate of");
    }
  }

  @Test
  void saysThatACertificateIsTrusted() throws Exception {
    try (var server = TlsServer.start(folder, TlsServer.Kind.PRIVATE)) {
      var run =
          new TestHost(folder)
              .with("NEXUDUS_TOKEN", "s3cret")
              .run(
                  "doctor",
                  "--base-url=https://localhost:" + server.port(),
                  "--ca-cert=" + server.authority());
      assertThat(run.out() + run.err())
          .contains("ok: the certificate is trusted", "ok: the server answers");
    }
  }

  @Test
  void countsTheRootsThatTheEnvironmentAdds() throws Exception {
    try (var server = TlsServer.start(folder, TlsServer.Kind.PRIVATE)) {
      var run = doctorWithRootsOf(server.authority().toString(), server);
      assertThat(run.out() + run.err())
          .contains("ok: built-in roots and 1 from " + server.authority())
          .contains("ok: the certificate is trusted");
    }
  }

  @Test
  void saysThatTheRootsOfTheEnvironmentCannotBeRead() throws Exception {
    try (var server = TlsServer.start(folder, TlsServer.Kind.PRIVATE)) {
      var run = doctorWithRootsOf("/nowhere/roots.pem", server);
      assertThat(run.err())
          .contains("  Trust     ! SSL_CERT_FILE: '/nowhere/roots.pem' does not exist.");
      assertThat(run.code()).isEqualTo(2);
    }
  }

  private TestHost.Run doctorWithRootsOf(String file, TlsServer server) {
    return new TestHost(folder)
        .with("NEXUDUS_TOKEN", "s3cret")
        .with("SSL_CERT_FILE", file)
        .run("doctor", "--base-url=https://localhost:" + server.port());
  }

  @Test
  void saysThatThereIsNoCredential() throws Exception {
    try (var sandbox = sandbox()) {
      var run = new TestHost(folder).run("doctor", "--base-url=" + sandbox.baseUrl());
      assertThat(run.err()).contains("  Credential     ! No credential.");
    }
  }

  private Sandbox sandbox() throws Exception {
    return Sandbox.start(
        SandboxOptions.of(folder.resolve("served.json"), InstantSource.fixed(TestHost.NOW)));
  }
}
