package io.github.nxdesk.http;

import io.github.nxdesk.host.Durations;
import io.github.nxdesk.http.Exchange.Interrupted;
import io.github.nxdesk.http.Exchange.NoAnswer;
import io.github.nxdesk.http.Exchange.NotSent;
import io.github.nxdesk.http.Exchange.Replied;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/// Sends single requests and tells how each ended; it neither repeats nor understands them.
final class Transport implements AutoCloseable {
  /// More than any answer of the API: a larger one is not the API's, or would fill the memory.
  static final long BODY_LIMIT = 10L * 1024 * 1024;

  /// The client's steps between two waits for the network are short, and none of them waits:
  /// handing each to another thread took a fifth of a run's computing. Nothing of ours runs among
  /// them but the judging of certificates, at the start.
  private static final Executor NO_HANDING_OVER = Runnable::run;

  private static final String CHECK = "Check the network and --base-url.";

  private final boolean encrypted;
  private final Route route;
  private final Optional<ProxyServer> proxy;
  private final Duration timeout;
  private final RequestListener traffic;
  private final LongSupplier nanoTime;
  private @Nullable HttpClient client;

  /// To be made before any request is: it sets how the JDK treats the password of a proxy.
  ///
  /// @param encrypted whether any request goes to an `https` address
  /// @param timeout for a whole exchange, the answer's body included; the JDK's own ends with its
  ///   headers
  Transport(
      boolean encrypted,
      Route route,
      Duration timeout,
      RequestListener traffic,
      LongSupplier nanoTime) {
    this.encrypted = encrypted;
    this.route = route;
    this.timeout = timeout;
    this.traffic = traffic;
    this.nanoTime = nanoTime;
    this.proxy = route.proxy();
    if (proxy.flatMap(ProxyServer::credential).isPresent()) {
      // The JDK does not send a password to a proxy in clear text unless told so before the first
      // request is made; what other programs do with the same variable is just that.
      System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    }
  }

  /// Made for the first request, so that what comes before it need not wait for the [WarmUp].
  private synchronized HttpClient client(String host) {
    if (client == null) {
      if (encrypted && !BaseUrl.isLoopback(host)) {
        WarmUp.prepareP256();
      }
      var tls = encrypted ? new TrustedRoots(route.roots()).context() : trustingNobody();
      client =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(timeout)
              .executor(NO_HANDING_OVER)
              .proxy(proxy.map(Transport::selecting).orElse(HttpClient.Builder.NO_PROXY))
              .sslContext(tls)
              .build();
    }
    return client;
  }

  private static ProxySelector selecting(ProxyServer proxy) {
    return ProxySelector.of(InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
  }

  /// The client wants TLS set up even where it is not used; this spares it reading the trusted
  /// roots.
  static SSLContext trustingNobody() {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[0], null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Exchange send(HttpRequest request) {
    var status = new AtomicReference<@Nullable Integer>();
    BodyHandler<byte[]> handler =
        head -> {
          status.set(head.statusCode());
          return BodySubscribers.limiting(BodySubscribers.ofByteArray(), BODY_LIMIT);
        };
    long start = nanoTime.getAsLong();
    var body = new AtomicReference<>(new byte[0]);
    var exchange = await(toProxyToo(request), handler, status, body);
    traffic.exchanged(
        request.method(),
        request.uri(),
        status.get(),
        Duration.ofNanos(nanoTime.getAsLong() - start));
    if (traffic.hearsBodies()) {
      var traced = new RedactedExchange(request);
      traffic.bodies(traced.sent(), traced.received(body.get()));
    }
    return exchange;
  }

  /// The client keeps the header from all but the proxy.
  private HttpRequest toProxyToo(HttpRequest request) {
    return proxy
        .flatMap(ProxyServer::credential)
        .map(credential ->
            HttpRequest.newBuilder(request, (_, _) -> true)
                .header("Proxy-Authorization", credential.authorization())
                .build())
        .orElse(request);
  }

  private Exchange await(
      HttpRequest request,
      BodyHandler<byte[]> handler,
      AtomicReference<@Nullable Integer> status,
      AtomicReference<byte[]> body) {
    var pending = client(request.uri().getHost()).sendAsync(request, handler);
    try {
      HttpResponse<byte[]> response = pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      if (response.body() != null) {
        body.set(response.body());
      }
      return new Replied(response.statusCode(), response.headers(), bodyOf(response));
    } catch (TimeoutException _) {
      pending.cancel(true);
      return new NoAnswer(
          status.get(), "no answer came within %s".formatted(Durations.show(timeout)));
    } catch (InterruptedException _) {
      pending.cancel(true);
      return new Interrupted(true);
    } catch (ExecutionException e) {
      return failed(e.getCause() == null ? e : e.getCause(), request, status.get());
    }
  }

  /// There is none, not even an empty one, where a proxy answered in place of the server.
  private static ReplyBody bodyOf(HttpResponse<byte[]> response) {
    return Optional.ofNullable(response.body())
        .map(ReplyBody::of)
        .orElseGet(() -> new ReplyBody.Empty());
  }

  private Exchange failed(Throwable cause, HttpRequest request, @Nullable Integer status) {
    var host = request.uri().getAuthority();
    var peer = proxy.map(server -> "the proxy " + server.address()).orElse(host);
    return switch (cause) {
      case HttpConnectTimeoutException _ -> notSent("no connection to %s came about", peer);
      case ConnectException e when e.getCause() instanceof UnresolvedAddressException ->
          notSent(
              "the name %s is not known",
              proxy.map(ProxyServer::host).orElse(request.uri().getHost()));
      case ConnectException e -> notSent("%s does not take connections" + detail(e), peer);
      case SSLHandshakeException e -> TlsFailure.of(e, host);
      case SSLException e when status == null ->
          new NoAnswer(null, "the secure connection to %s failed%s".formatted(host, detail(e)));
      case IOException e when status != null ->
          new NoAnswer(
              status,
              "the answer broke off, or was larger than %d MB%s"
                  .formatted(BODY_LIMIT / 1024 / 1024, detail(e)));
      // Java has no type of its own for it; this is before anything is sent to the server.
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

  private NotSent notSent(String reason, String host) {
    var advice =
        proxy
            .map(server ->
                "Check the network, and %s in the environment.".formatted(server.variable()))
            .orElse(CHECK);
    return new NotSent(reason.replace("%s", host), advice, true);
  }

  static String detail(Exception e) {
    return e.getMessage() == null ? "" : " (%s)".formatted(e.getMessage());
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }
}
