package io.github.nxdesk.http;

import io.github.nxdesk.http.Exchange.Held;
import io.github.nxdesk.http.Exchange.Interrupted;
import io.github.nxdesk.http.Exchange.Replied;
import io.github.nxdesk.http.Pace.Turn;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;

/// Sends each request when it is its turn, and tells the [Pace] where the server sees it otherwise.
final class PacedTransport implements AutoCloseable {
  /// Where the server does not say how long to wait.
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final Transport transport;
  private final Pace pace;
  private final Duration patience;
  private final InstantSource clock;

  /// @param patience how long one request may wait for its turn
  PacedTransport(Transport transport, Pace pace, Duration patience, InstantSource clock) {
    this.transport = transport;
    this.pace = pace;
    this.patience = patience;
    this.clock = clock;
  }

  /// As [Transport#send], but not before its turn.
  Exchange send(HttpRequest request) {
    var exchange = sendInTurn(request);
    if (exchange instanceof Replied reply && Throttling.is(reply)) {
      pace.refused(Throttling.told(reply, clock.instant()).orElse(SHORTEST));
    }
    return exchange;
  }

  private Exchange sendInTurn(HttpRequest request) {
    try {
      return switch (pace.admit(!request.method().equals("GET"), patience)) {
        case Turn.Later(var at, var limit) -> new Held(at, limit);
        case Turn.Now(var ticket) -> {
          try (ticket) {
            yield transport.send(request);
          }
        }
      };
    } catch (InterruptedException _) {
      return new Interrupted(false);
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}
