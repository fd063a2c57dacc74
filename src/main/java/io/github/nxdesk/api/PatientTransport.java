package io.github.nxdesk.api;

import io.github.nxdesk.api.Exchange.Interrupted;
import io.github.nxdesk.api.Exchange.Replied;
import io.github.nxdesk.host.Sleeper;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;

/// Sends requests, and waits and repeats where the server answers that they come too fast: as long
/// as it asks, but not longer than the caller allows for one request. A refused request did
/// nothing, so repeating it is safe.
final class PatientTransport implements AutoCloseable {
  private final PacedTransport transport;
  private final Duration maxWait;
  private final Traffic traffic;
  private final InstantSource clock;
  private final Sleeper sleeper;

  PatientTransport(
      PacedTransport transport,
      Duration maxWait,
      Traffic traffic,
      InstantSource clock,
      Sleeper sleeper) {
    this.transport = transport;
    this.maxWait = maxWait;
    this.traffic = traffic;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /// The last answer, which is still a refusal where the server asked for more than was left of the
  /// allowed wait.
  Exchange send(HttpRequest request) {
    var left = maxWait;
    for (int refusals = 0; ; refusals++) {
      var exchange = transport.send(request);
      if (!(exchange instanceof Replied reply) || !Throttling.is(reply)) {
        return exchange;
      }
      var pause = Throttling.pause(reply, refusals, clock.instant());
      if (pause.compareTo(left) > 0) {
        return exchange;
      }
      left = left.minus(pause);
      traffic.waiting(pause);
      try {
        sleeper.sleep(pause);
      } catch (InterruptedException _) {
        return new Interrupted(false);
      }
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}
