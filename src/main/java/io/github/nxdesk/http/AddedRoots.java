package io.github.nxdesk.http;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

/// Root certificates that are trusted besides the built-in ones. They are asked for only where the
/// built-in ones do not do: reading a system's whole bundle takes as long as a request.
@FunctionalInterface
public interface AddedRoots {
  /// The certificates.
  ///
  /// @throws Unreadable if they cannot be had
  List<X509Certificate> read() throws Unreadable;

  /// Those, which were read beforehand.
  static AddedRoots of(List<X509Certificate> certificates) {
    var known = List.copyOf(certificates);
    return () -> known;
  }

  /// Says in a sentence's end which file cannot be read, and why.
  final class Unreadable extends CertificateException {
    private static final long serialVersionUID = 1;

    /// @param message names the place and what is wrong
    public Unreadable(String message) {
      super(message);
    }
  }
}
