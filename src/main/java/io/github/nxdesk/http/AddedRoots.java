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
  /// Around a certificate in PEM.
  String BEGIN = "-----BEGIN CERTIFICATE-----";

  /// See [#BEGIN].
  String END = "-----END CERTIFICATE-----";

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
                  new ByteArrayInputStream(certificates(pem).getBytes(StandardCharsets.ISO_8859_1)))
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

  /// The certificates alone: a bundle can hold keys and lists of revoked certificates beside them.
  private static String certificates(String pem) {
    var found = new StringBuilder();
    for (int from = pem.indexOf(BEGIN); from >= 0; ) {
      int end = pem.indexOf(END, from);
      int stop = end < 0 ? pem.length() : end + END.length();
      found.append(pem, from, stop).append('\n');
      from = pem.indexOf(BEGIN, stop);
    }
    return found.toString();
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
