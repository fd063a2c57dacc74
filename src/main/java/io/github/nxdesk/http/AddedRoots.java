package io.github.nxdesk.http;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/// Root certificates that are trusted in addition to the built-in ones. They are only asked for
/// where the built-in ones are not enough: reading a system's whole bundle takes as long as a
/// request.
@FunctionalInterface
public interface AddedRoots {
  /// The certificates.
  ///
  /// @throws Unreadable if they cannot be read
  List<X509Certificate> read() throws Unreadable;

  /// Certificates that have been read already.
  static AddedRoots of(List<X509Certificate> certificates) {
    var known = List.copyOf(certificates);
    return () -> known;
  }

  /// Reads PEM text with one or more certificates.
  ///
  /// @throws IllegalArgumentException if it holds none, or one that cannot be read; the message
  ///   continues a sentence that begins with the name of the file
  static List<X509Certificate> parse(String pem) {
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
          "contains an unreadable certificate (%s)".formatted(e.getMessage()), e);
    }
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException(
          "contains no certificate in PEM format (-----BEGIN CERTIFICATE-----)");
    }
    return certificates;
  }

  /// Says which file cannot be read and why, as the end of a sentence.
  final class Unreadable extends CertificateException {
    private static final long serialVersionUID = 1;

    /// @param message names the file and what is wrong
    public Unreadable(String message) {
      super(message);
    }
  }
}
