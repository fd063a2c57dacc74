package io.github.nxdesk.nexudus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Authorities and servers' certificates for a test, made with the JDK's keytool.
public final class Certificates {
  public static final String PASSWORD = "changeit";

  private final Path folder;
  private final Path keys;

  public Certificates(Path folder) {
    this.folder = folder;
    this.keys = folder.resolve("keys.p12");
  }

  /// Makes an authority that has signed itself.
  public void root(String alias, String name) throws Exception {
    generate(alias, name, "-ext", "bc:c");
  }

  /// Makes an authority that another one has signed.
  public void authority(String alias, String name, String signer) throws Exception {
    generate(alias, name, "-ext", "bc:c", "-signer", signer);
  }

  /// Makes a server's certificate for `localhost`.
  public void server(String alias, String signer, String... more) throws Exception {
    var arguments = new ArrayList<>(List.of("-ext", "san=dns:localhost", "-signer", signer));
    arguments.addAll(List.of(more));
    generate(alias, "localhost", arguments.toArray(String[]::new));
  }

  /// An authority's own key and name, signed by another authority.
  public X509Certificate crossSigned(String alias, String signer) throws Exception {
    var request = folder.resolve("request").toString();
    var signed = folder.resolve("signed").toString();
    keytool("-certreq", alias, "-file", request);
    keytool("-gencert", signer, "-ext", "bc:c", "-infile", request, "-outfile", signed);
    try (var in = Files.newInputStream(Path.of(signed))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  public X509Certificate certificate(String alias) throws GeneralSecurityException, IOException {
    return (X509Certificate) store().getCertificate(alias);
  }

  public PrivateKey key(String alias) throws GeneralSecurityException, IOException {
    return (PrivateKey) store().getKey(alias, PASSWORD.toCharArray());
  }

  /// A file of that format in which those are trusted.
  public Path trusting(String format, String name, Stream<X509Certificate> roots)
      throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance(format);
    store.load(null, null);
    for (var root : roots.toList()) {
      store.setCertificateEntry("root " + store.size(), root);
    }
    var file = folder.resolve(name);
    try (var out = Files.newOutputStream(file)) {
      // A PKCS12 file with a password would hide the certificates behind it.
      store.store(out, format.equals("JKS") ? PASSWORD.toCharArray() : null);
    }
    return file;
  }

  private KeyStore store() throws GeneralSecurityException, IOException {
    return KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
  }

  private void generate(String alias, String name, String... more) throws Exception {
    var arguments = new ArrayList<>(List.of("-keyalg", "EC", "-dname", "CN=" + name));
    arguments.addAll(List.of(more));
    keytool("-genkeypair", alias, arguments.toArray(String[]::new));
  }

  private void keytool(String action, String alias, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(
        List.of(action, "-alias", alias, "-keystore", keys.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + words);
    }
  }
}
