package io.github.nxdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.nxdesk.nexudus.Certificates;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On the roots that the JDK of the build trusts.
class RootFileTest {
  @TempDir private Path folder;
  private List<X509Certificate> roots;
  private Path file;

  @BeforeEach
  void writeRoots() throws Exception {
    var jdk = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts").toFile();
    var store = KeyStore.getInstance(jdk, (char[]) null);
    roots =
        Collections.list(store.aliases()).stream()
            .map(alias -> {
              try {
                return (X509Certificate) store.getCertificate(alias);
              } catch (java.security.KeyStoreException e) {
                throw new IllegalStateException(e);
              }
            })
            .toList();
    file = new Certificates(folder).trusting("JKS", "roots", roots.stream());
  }

  @Test
  void findsEveryRootByItsSubject() throws Exception {
    assertThat(roots).hasSizeGreaterThan(50);
    for (var root : roots) {
      var same = roots.stream().filter(other -> subject(other).equals(subject(root))).toList();
      assertThat(RootFile.find(file, Set.of(subject(root))))
          .containsExactlyInAnyOrderElementsOf(same);
    }
  }

  @Test
  void findsNothingForANameThatNoRootHas() throws Exception {
    assertThat(RootFile.find(file, Set.of(ByteBuffer.wrap(new byte[] {0x30, 0})))).isEmpty();
  }

  @Test
  void refusesAnotherFormat() throws Exception {
    var other = new Certificates(folder).trusting("PKCS12", "other", roots.stream());
    assertThatIOException().isThrownBy(() -> RootFile.find(other, Set.of()));
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatIOException().isThrownBy(() -> RootFile.find(folder.resolve("none"), Set.of()));
  }

  @Test
  void refusesAFileThatHoldsKeysToo() throws Exception {
    var certificates = new Certificates(folder);
    certificates.root("root", "Root");
    var store = KeyStore.getInstance("JKS");
    store.load(null, null);
    store.setKeyEntry(
        "key",
        certificates.key("root"),
        Certificates.PASSWORD.toCharArray(),
        new X509Certificate[] {certificates.certificate("root")});
    try (var out = Files.newOutputStream(file)) {
      store.store(out, Certificates.PASSWORD.toCharArray());
    }
    assertThatIOException().isThrownBy(() -> RootFile.find(file, Set.of()));
  }

  /// Wherever it ends, and whatever it holds: nothing but a found root or an [IOException].
  @Test
  void refusesADamagedFile() throws Exception {
    var whole = Files.readAllBytes(file);
    for (int length = 0; length < 2000; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatIOException().isThrownBy(() -> RootFile.find(file, Set.of()));
    }
  }

  private static ByteBuffer subject(X509Certificate certificate) {
    return ByteBuffer.wrap(certificate.getSubjectX500Principal().getEncoded());
  }
}
