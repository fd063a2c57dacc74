package io.github.nxdesk.http;

import io.github.nxdesk.host.Durations;
import io.github.nxdesk.http.Exchange.Interrupted;
import io.github.nxdesk.http.Exchange.NoAnswer;
import io.github.nxdesk.http.Exchange.Replied;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/// Sends single requests and says how each ended. It neither repeats nor interprets them.
final class Transport implements AutoCloseable {
  /// More than any reply of the API has: a larger one is not the API's, or would fill the memory.
  static final long BODY_LIMIT = 10L * 1024 * 1024;

  /// The client's steps between two waits for the network are short and never wait, and handing
  /// each to another thread took a fifth of a run's computing. The only code of ours among them
  /// checks certificates, when a connection is opened.
  private static final Executor SAME_THREAD = Runnable::run;

  private static final byte[] NO_BODY = {};

  private final Target target;
  private final RequestListener listener;
  private final LongSupplier nanoTime;
  private @Nullable HttpClient client;

  /// Must be made before the JDK's HTTP client is first used: it sets how the JDK treats the
  /// password of a proxy.
  Transport(Target target, RequestListener listener, LongSupplier nanoTime) {
    this.target = target;
    this.listener = listener;
    this.nanoTime = nanoTime;
    if (target.route().proxy().flatMap(ProxyServer::authorization).isPresent()) {
      // The JDK sends a proxy no password in clear text unless it is told to before the first
      // request. Other programs do so with the same variable.
      System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    }
  }

  /// Sends a request. The timeout is for the whole exchange, the reply's body included; the JDK's
  /// own ends with the reply's headers.
  Exchange send(HttpRequest request) {
    var status = new AtomicReference<@Nullable Integer>();
    long start = nanoTime.getAsLong();
    var exchange = exchange(withProxyAuthorization(request), status);
    var took = Duration.ofNanos(nanoTime.getAsLong() - start);
    listener.exchanged(request.method(), request.uri(), status.get(), took);
    if (listener.wantsBodies()) {
      var redacted = new RedactedExchange(request);
      var received = exchange instanceof Replied reply ? reply.body() : NO_BODY;
      listener.bodies(redacted.sent(), redacted.received(received));
    }
    return exchange;
  }

  /// The client sends this header to the proxy only.
  private HttpRequest withProxyAuthorization(HttpRequest request) {
    return target
        .route()
        .proxy()
        .flatMap(ProxyServer::authorization)
        .map(authorization ->
            HttpRequest.newBuilder(request, (_, _) -> true)
                .header("Proxy-Authorization", authorization)
                .build())
        .orElse(request);
  }

  private Exchange exchange(HttpRequest request, AtomicReference<@Nullable Integer> status) {
    BodyHandler<byte[]> handler =
        head -> {
          status.set(head.statusCode());
          return BodySubscribers.limiting(BodySubscribers.ofByteArray(), BODY_LIMIT);
        };
    var pending = client(request.uri().getHost()).sendAsync(request, handler);
    try {
      HttpResponse<byte[]> response = pending.get(target.timeout().toNanos(), TimeUnit.NANOSECONDS);
      // There is no body, not even an empty one, where a proxy answered instead of the server.
      var body = Objects.requireNonNullElse(response.body(), NO_BODY);
      return new Replied(response.statusCode(), response.headers(), unpacked(response, body));
    } catch (IOException e) {
      return new NoAnswer(
          status.get(), "the compressed response could not be read (%s)".formatted(e.getMessage()));
    } catch (TimeoutException _) {
      pending.cancel(true);
      return new NoAnswer(
          status.get(), "no response within %s".formatted(Durations.show(target.timeout())));
    } catch (InterruptedException _) {
      pending.cancel(true);
      return new Interrupted(true);
    } catch (ExecutionException e) {
      var uri = request.uri();
      return new SendFailure(
              uri.getAuthority(), uri.getHost(), target.route().proxy(), status.get())
          .exchange(e.getCause() == null ? e : e.getCause());
    }
  }

  /// No encoding is asked for; some servers and proxies compress all the same.
  private static byte[] unpacked(HttpResponse<byte[]> response, byte[] body) throws IOException {
    boolean zipped =
        response.headers().firstValue("Content-Encoding").orElse("").strip().endsWith("gzip");
    if (!zipped || body.length == 0) {
      return body;
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      var unpacked = in.readNBytes((int) BODY_LIMIT + 1);
      if (unpacked.length > BODY_LIMIT) {
        throw new IOException("larger than %d MB".formatted(BODY_LIMIT / 1024 / 1024));
      }
      return unpacked;
    }
  }

  /// Made for the first request, so that what comes before it need not wait for the [WarmUp].
  private synchronized HttpClient client(String host) {
    if (client == null) {
      if (target.isEncrypted() && !BaseUrl.isLoopback(host)) {
        WarmUp.prepareP256();
      }
      client =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(target.timeout())
              .executor(SAME_THREAD)
              .proxy(
                  target
                      .route()
                      .proxy()
                      .map(Transport::selector)
                      .orElse(HttpClient.Builder.NO_PROXY))
              .sslContext(
                  target.isEncrypted()
                      ? new TrustedRoots(target.route().roots()).context()
                      : trustingNobody())
              .build();
    }
    return client;
  }

  private static ProxySelector selector(ProxyServer proxy) {
    return ProxySelector.of(InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
  }

  /// The client wants TLS set up even where it is not used. With this it need not read the trusted
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

  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }
}
