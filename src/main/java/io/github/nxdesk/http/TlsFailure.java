package io.github.nxdesk.http;

import io.github.nxdesk.http.Exchange.NotSecure;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// Says why a secure connection did not come about, and what to do. The certificate is to blame
/// more often than not, and Java tells which of its faults only in the causes.
final class TlsFailure {
  private static final String CHECK = "Check the network, the proxy and --base-url.";

  private TlsFailure() {}

  /// Another attempt would meet the same certificate, so none is worth making.
  static NotSecure of(SSLException failure, String host) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> certificate(cause, host).stream())
        .findFirst()
        .orElseGet(() ->
            new NotSecure(
                "no secure connection to %s came about%s"
                    .formatted(host, Transport.detail(failure)),
                CHECK));
  }

  private static Optional<NotSecure> certificate(Throwable cause, String host) {
    return switch (cause) {
      case CertificateExpiredException e ->
          fault(
              "the certificate of %s has expired%s".formatted(host, Transport.detail(e)),
              "Whoever runs it must renew it; check this machine's clock too.");
      case CertificateNotYetValidException e ->
          fault(
              "the certificate of %s is not valid yet%s".formatted(host, Transport.detail(e)),
              "Check this machine's clock.");
      case AddedRoots.Unreadable e ->
          fault(
              "the certificate of %s leads to no built-in root, and %s"
                  .formatted(host, e.getMessage()),
              "Name a file with root certificates (PEM) there.");
      case CertPathBuilderException _ ->
          fault(
              "the certificate of %s comes from an issuer that is not trusted".formatted(host),
              "If a proxy or your company issued it, name its root certificate (PEM) with --ca-cert"
                  + " FILE or SSL_CERT_FILE.");
      // Java has no type of its own for it.
      case CertificateException e when isAboutTheName(e) ->
          fault(
              "the certificate of %s is for another name".formatted(host),
              "Check --base-url and the proxy: whoever answers cannot prove to be that host.");
      default -> Optional.empty();
    };
  }

  private static boolean isAboutTheName(CertificateException e) {
    var message = String.valueOf(e.getMessage());
    return message.startsWith("No subject alternative") || message.startsWith("No name matching");
  }

  private static Optional<NotSecure> fault(String reason, String advice) {
    return Optional.of(new NotSecure(reason, advice));
  }
}
