package io.github.nxdesk.http;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

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
}
