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

  /// How the exchange ended.
  ///
  /// @throws IllegalStateException if the client failed in a way that only a bug explains
  Exchange exchange(Throwable cause) {
    var peer = proxy.map(server -> "the proxy " + server.address()).orElse(host);
    return switch (cause) {
      case HttpConnectTimeoutException _ ->
          notSent("no connection to %s came about".formatted(peer));
      case ConnectException e when e.getCause() instanceof UnresolvedAddressException ->
          notSent(
              "the name %s is not known".formatted(proxy.map(ProxyServer::host).orElse(hostName)));
      case ConnectException e ->
          notSent("%s does not take connections%s".formatted(peer, detail(e)));
      case SSLHandshakeException e -> notSecure(e);
      case SSLException e when status == null ->
          new NoAnswer(null, "the secure connection to %s failed%s".formatted(host, detail(e)));
      case IOException e when status != null ->
          new NoAnswer(
              status,
              "the answer broke off, or was larger than %d MB%s"
                  .formatted(Transport.BODY_LIMIT / 1024 / 1024, detail(e)));
      // Java has no type of its own for this; nothing has been sent to the server yet.
      case IOException e
          when proxy.isPresent() && String.valueOf(e.getMessage()).startsWith("Tunnel failed") ->
          new NotSent(
              "%s opens no connection to %s%s".formatted(peer, host, detail(e)),
              "Check the user and password for it, and whether it lets this host through.",
              String.valueOf(e.getMessage()).contains(": 5"));
      case IOException e -> new NoAnswer(null, "the connection was cut%s".formatted(detail(e)));
      default -> throw new IllegalStateException(cause);
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
                "no secure connection to %s came about%s".formatted(host, detail(failure)),
                CHECK_TLS));
  }

  private Optional<NotSecure> certificateProblem(Throwable cause) {
    return switch (cause) {
      case CertificateExpiredException e ->
          problem(
              "the certificate of %s has expired%s".formatted(host, detail(e)),
              "Whoever runs it must renew it; check this machine's clock too.");
      case CertificateNotYetValidException e ->
          problem(
              "the certificate of %s is not valid yet%s".formatted(host, detail(e)),
              "Check this machine's clock.");
      case AddedRoots.Unreadable e ->
          problem(
              "the certificate of %s leads to no built-in root, and %s"
                  .formatted(host, e.getMessage()),
              "Name a file with root certificates (PEM) there.");
      case CertPathBuilderException _ ->
          problem(
              "the certificate of %s comes from an issuer that is not trusted".formatted(host),
              "If a proxy or your company issued it, name its root certificate (PEM) with --ca-cert"
                  + " FILE or SSL_CERT_FILE.");
      // Java has no type of its own for this.
      case CertificateException e when isAboutTheName(e) ->
          problem(
              "the certificate of %s is for another name".formatted(host),
              "Check --base-url and the proxy: whoever answers cannot prove to be that host.");
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
