package io.github.nxdesk.nexudus;

import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.auth.Session;
import io.github.nxdesk.auth.Session.Access;
import io.github.nxdesk.auth.Session.Access.Granted;
import io.github.nxdesk.auth.Session.Access.Withheld;
import io.github.nxdesk.http.Exchange;
import io.github.nxdesk.http.Exchange.Replied;
import io.github.nxdesk.http.RetryingTransport;
import java.net.http.HttpRequest;
import java.util.Optional;

/// Sends requests with the session's credential, and once more with another one if the session has
/// one after a 401. A request that was refused so did nothing.
final class AuthorizedTransport implements AutoCloseable {
  private static final int UNAUTHORIZED = 401;

  private final RetryingTransport transport;
  private final Session session;

  AuthorizedTransport(RetryingTransport transport, Session session) {
    this.transport = transport;
    this.session = session;
  }

  /// @param request without an `Authorization`
  Exchange send(HttpRequest request) {
    return switch (session.access()) {
      case Withheld(var problem) -> new Exchange.Withheld(problem);
      case Access.Interrupted() -> new Exchange.Interrupted(false);
      case Granted(var credential) -> {
        var exchange = transport.send(with(request, credential));
        var other = isRefused(exchange) ? session.after(credential) : Optional.<Access>empty();
        yield other.map(access -> again(request, access)).orElse(exchange);
      }
    };
  }

  private Exchange again(HttpRequest request, Access access) {
    return switch (access) {
      case Withheld(var problem) -> new Exchange.Withheld(problem);
      case Access.Interrupted() -> new Exchange.Interrupted(false);
      case Granted(var credential) -> transport.send(with(request, credential));
    };
  }

  private static boolean isRefused(Exchange exchange) {
    return exchange instanceof Replied(var status, _, _) && status == UNAUTHORIZED;
  }

  private static HttpRequest with(HttpRequest request, Credential credential) {
    return HttpRequest.newBuilder(request, (_, _) -> true)
        .header("Authorization", credential.authorization())
        .build();
  }

  @Override
  public void close() {
    transport.close();
  }
}
