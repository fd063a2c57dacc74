package io.github.nxdesk.http;

import io.github.nxdesk.http.Exchange.NoAnswer;
import io.github.nxdesk.http.Exchange.NotSecure;
import io.github.nxdesk.http.Exchange.NotSent;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/// Turns what the HTTP client throws into the [Exchange] that it means, with what to do about it.
///
/// @param host the server that the request was for, with its port if that is given
/// @param hostName the same without a port
/// @param status the status with which the reply began; null if nothing came
record SendFailure(
    String host, String hostName, Optional<ProxyServer> proxy, @Nullable Integer status) {
  private static final String CHECK = "Check the network and --base-url.";
  private static final String CHECK_TLS = "Check the network, the proxy and --base-url.";

  /// How the exchange ended. Whatever the client throws for headers that it can't read, the request
  /// may have been carried out.
  Exchange exchange(Throwable cause) {
    var peer = proxy.map(server -> "the proxy " + server.address()).orElse(host);
    return switch (cause) {
      case HttpConnectTimeoutException _ -> notSent("connecting to %s timed out".formatted(peer));
      case ConnectException e when e.getCause() instanceof UnresolvedAddressException ->
          notSent(
              "could not resolve host %s".formatted(proxy.map(ProxyServer::host).orElse(hostName)));
      case ConnectException e -> notSent("could not connect to %s%s".formatted(peer, detail(e)));
      case SSLHandshakeException e -> notSecure(e);
      case SSLException e when status == null ->
          new NoAnswer(null, "the TLS connection to %s failed%s".formatted(host, detail(e)));
      case IOException e when status != null ->
          new NoAnswer(
              status,
              "the response was cut off or larger than %d MB%s"
                  .formatted(Transport.BODY_LIMIT / 1024 / 1024, detail(e)));
      // Java has no type of its own for this; nothing has been sent to the server yet.
      case IOException e
          when proxy.isPresent() && String.valueOf(e.getMessage()).startsWith("Tunnel failed") ->
          new NotSent(
              "%s did not open a tunnel to %s%s".formatted(peer, host, detail(e)),
              "Check its user name and password, and whether it allows this host.",
              String.valueOf(e.getMessage()).contains(": 5"));
      case IOException e -> new NoAnswer(null, "the connection was lost%s".formatted(detail(e)));
      default -> new NoAnswer(status, "the response could not be read (%s)".formatted(cause));
    };
  }

  private NotSent notSent(String reason) {
    var advice =
        proxy
            .map(server ->
                "Check the network, and %s in the environment.".formatted(server.variable()))
            .orElse(CHECK);
    return new NotSent(reason, advice, true);
  }

  /// Most often the certificate is to blame, and only the causes tell what is wrong with it.
  private NotSecure notSecure(SSLException failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> certificateProblem(cause).stream())
        .findFirst()
        .orElseGet(() ->
            new NotSecure(
                "could not establish a TLS connection to %s%s".formatted(host, detail(failure)),
                CHECK_TLS));
  }

  private Optional<NotSecure> certificateProblem(Throwable cause) {
    return switch (cause) {
      case CertificateExpiredException e ->
          problem(
              "the certificate of %s has expired%s".formatted(host, detail(e)),
              "Check this machine's clock. If it is right, whoever runs the server must renew the"
                  + " certificate.");
      case CertificateNotYetValidException e ->
          problem(
              "the certificate of %s is not valid yet%s".formatted(host, detail(e)),
              "Check this machine's clock.");
      case AddedRoots.Unreadable e ->
          problem(
              "the certificate of %s is not signed by a built-in authority, and %s"
                  .formatted(host, e.getMessage()),
              "It must name a file of root certificates (PEM).");
      case CertPathBuilderException _ ->
          problem(
              "the certificate of %s is not signed by a trusted authority".formatted(host),
              "If your company or a proxy issued it, pass its root certificate (PEM) with --ca-cert"
                  + " FILE or SSL_CERT_FILE.");
      // Java has no type of its own for this.
      case CertificateException e when isAboutTheName(e) ->
          problem(
              "the certificate of %s is for a different host".formatted(host),
              "Check --base-url and the proxy; the server could not prove that it is that host.");
      default -> Optional.empty();
    };
  }

  private static boolean isAboutTheName(CertificateException e) {
    var message = String.valueOf(e.getMessage());
    return message.startsWith("No subject alternative") || message.startsWith("No name matching");
  }

  private static Optional<NotSecure> problem(String reason, String advice) {
    return Optional.of(new NotSecure(reason, advice));
  }

  private static String detail(Exception e) {
    return e.getMessage() == null ? "" : " (%s)".formatted(e.getMessage());
  }
}
