package io.github.nxdesk.api;

import io.github.nxdesk.api.Exchange.Interrupted;
import io.github.nxdesk.api.RetryPolicy.History;
import io.github.nxdesk.api.RetryPolicy.Next;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.Sleeper;
import java.net.http.HttpRequest;
import java.time.InstantSource;

/// Sends requests, and waits and repeats as its [RetryPolicy] says.
final class PatientTransport implements AutoCloseable {
  private final PacedTransport transport;
  private final RetryPolicy policy;
  private final Traffic traffic;
  private final InstantSource clock;
  private final Sleeper sleeper;

  PatientTransport(
      PacedTransport transport,
      RetryPolicy policy,
      Traffic traffic,
      InstantSource clock,
      Sleeper sleeper) {
    this.transport = transport;
    this.policy = policy;
    this.traffic = traffic;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /// One to that target.
  static PatientTransport to(Target target, Pace pace, Traffic traffic, Host host) {
    return new PatientTransport(
        new PacedTransport(
            new Transport(
                target.isEncrypted(), target.route(), target.timeout(), traffic, host.nanoTime()),
            pace,
            target.maxWait(),
            host.clock()),
        new RetryPolicy(target.maxWait(), host.random()),
        traffic,
        host.clock(),
        host.sleeper());
  }

  /// How the last attempt ended.
  Exchange send(HttpRequest request) {
    boolean repeatable = request.method().equals("GET");
    var history = History.NONE;
    while (true) {
      var exchange = transport.send(request);
      var next = policy.after(exchange, history, repeatable, clock.instant());
      history = history.with(next);
      try {
        switch (next) {
          case Next.Stop() -> {
            return exchange;
          }
          case Next.WaitAsTold(var pause) -> {
            traffic.waiting(pause);
            sleeper.sleep(pause);
          }
          case Next.TryAgain(var pause, var reason) -> {
            traffic.retrying(reason, pause);
            sleeper.sleep(pause);
          }
        }
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
