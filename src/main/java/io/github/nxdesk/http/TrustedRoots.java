package io.github.nxdesk.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Trusts the roots that the JDK trusts and others that were added. At first it reads only those of
/// the JDK's roots that the server's chain names, and the added ones only where these are not
/// enough.
///
/// The verdict is always the JDK's own, also on the host name. What the JDK accepts with some of
/// the roots it accepts with all of them; where it refuses, or no root is found, it is asked again
/// with more roots, and at last with all.
final class TrustedRoots extends X509ExtendedTrustManager {
  private final Path file;
  private final AddedRoots added;
  private volatile @Nullable X509ExtendedTrustManager all;

  /// @param added trusted in addition to the JDK's roots
  TrustedRoots(AddedRoots added) {
    this(jdkFile(), added);
  }

  /// @param file where the JDK's roots are
  TrustedRoots(Path file, AddedRoots added) {
    this.file = file;
    this.added = added;
  }

  /// TLS for a client that trusts these roots.
  SSLContext context() {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    check(chain, roots -> roots.checkServerTrusted(chain, authType, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    check(chain, roots -> roots.checkServerTrusted(chain, authType, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    check(chain, roots -> roots.checkServerTrusted(chain, authType));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    all().checkClientTrusted(chain, authType, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    all().checkClientTrusted(chain, authType, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    all().checkClientTrusted(chain, authType);
  }

  /// All roots; none where they cannot be read.
  @Override
  public X509Certificate[] getAcceptedIssuers() {
    try {
      return all().getAcceptedIssuers();
    } catch (CertificateException _) {
      return new X509Certificate[0];
    }
  }

  private interface Check {
    void by(X509ExtendedTrustManager roots) throws CertificateException;
  }

  private void check(X509Certificate[] chain, Check check) throws CertificateException {
    var named = named(chain);
    if (isAccepted(named, check)) {
      return;
    }
    try {
      var more = new ArrayList<X509Certificate>(added.read());
      more.addAll(named);
      if (more.size() > named.size() && isAccepted(more, check)) {
        return;
      }
      check.by(all());
    } catch (AddedRoots.Unreadable e) {
      if (named.isEmpty()) {
        throw e;
      }
      check.by(builtIn()); // The chain has another fault, and this names it.
    }
  }

  private static boolean isAccepted(List<X509Certificate> few, Check check) {
    if (few.isEmpty()) {
      return false;
    }
    try {
      check.by(trusting(few));
      return true;
    } catch (IOException | GeneralSecurityException _) {
      return false; // All roots decide in the end, and give the reason.
    }
  }

  /// The built-in roots that the chain names; none where their file has another format.
  private List<X509Certificate> named(X509Certificate[] chain) {
    try {
      return RootFile.find(file, names(chain));
    } catch (IOException | CertificateException _) {
      return List.of();
    }
  }

  /// Issuers, one of which may be a root, and subjects, since a root may itself be in the chain.
  private static Set<ByteBuffer> names(X509Certificate[] chain) {
    var names = new HashSet<ByteBuffer>();
    for (var certificate : chain) {
      names.add(ByteBuffer.wrap(certificate.getIssuerX500Principal().getEncoded()));
      names.add(ByteBuffer.wrap(certificate.getSubjectX500Principal().getEncoded()));
    }
    return names;
  }

  private X509ExtendedTrustManager all() throws CertificateException {
    var known = all;
    if (known == null) {
      known = builtIn();
      var roots = new ArrayList<X509Certificate>(added.read());
      if (!roots.isEmpty()) {
        roots.addAll(Arrays.asList(known.getAcceptedIssuers()));
        known = readable(() -> trusting(roots));
      }
      all = known;
    }
    return known;
  }

  private X509ExtendedTrustManager builtIn() throws CertificateException {
    return readable(() -> deciding(null));
  }

  private interface Making {
    X509ExtendedTrustManager get() throws IOException, GeneralSecurityException;
  }

  private X509ExtendedTrustManager readable(Making making) throws CertificateException {
    try {
      return making.get();
    } catch (IOException | GeneralSecurityException e) {
      throw new CertificateException("the trusted roots cannot be read: " + file, e);
    }
  }

  private static X509ExtendedTrustManager trusting(List<X509Certificate> roots)
      throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("JKS");
    store.load(null, null);
    for (int i = 0; i < roots.size(); i++) {
      store.setCertificateEntry(String.valueOf(i), roots.get(i));
    }
    return deciding(store);
  }

  /// @param roots null for the JDK's own
  private static X509ExtendedTrustManager deciding(@Nullable KeyStore roots)
      throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(roots);
    return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
  }

  /// Where the JDK looks for its roots (Java Secure Socket Extension, "Creating an
  /// X509TrustManager").
  private static Path jdkFile() {
    var named = System.getProperty("javax.net.ssl.trustStore");
    if (named != null) {
      return Path.of(named);
    }
    var folder = Path.of(System.getProperty("java.home"), "lib", "security");
    var preferred = folder.resolve("jssecacerts");
    return Files.exists(preferred) ? preferred : folder.resolve("cacerts");
  }
}
