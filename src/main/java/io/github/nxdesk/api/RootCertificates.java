package io.github.nxdesk.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Root certificates that are trusted besides the built-in ones.
public final class RootCertificates {
  private RootCertificates() {}

  /// Reads PEM text with one certificate or more.
  ///
  /// @throws IllegalArgumentException if it holds none, or one that cannot be read; the message
  ///   goes on after the name of the file
  public static List<X509Certificate> parse(String pem) {
    List<X509Certificate> certificates;
    try {
      certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.ISO_8859_1)))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
    } catch (CertificateException e) {
      throw new IllegalArgumentException(
          "holds a certificate that cannot be read (%s)".formatted(e.getMessage()), e);
    }
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException(
          "holds no certificate: it must be PEM, with -----BEGIN CERTIFICATE-----");
    }
    return certificates;
  }

  /// A context that trusts these and the built-in ones.
  static SSLContext trusting(List<X509Certificate> more) {
    try {
      var all = KeyStore.getInstance(KeyStore.getDefaultType());
      all.load(null, null);
      var roots = Stream.concat(Arrays.stream(builtIn().getAcceptedIssuers()), more.stream());
      int number = 0;
      for (var root : (Iterable<X509Certificate>) roots::iterator) {
        all.setCertificateEntry(Integer.toString(number++), root);
      }
      var context = SSLContext.getInstance("TLS");
      context.init(null, managers(all), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509TrustManager builtIn() throws GeneralSecurityException {
    return (X509TrustManager) managers(null)[0];
  }

  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
