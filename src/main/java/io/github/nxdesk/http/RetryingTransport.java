package io.github.nxdesk.http;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.Sleeper;
import io.github.nxdesk.http.Exchange.Interrupted;
import io.github.nxdesk.http.RetryPolicy.History;
import io.github.nxdesk.http.RetryPolicy.Next;
import java.net.http.HttpRequest;
import java.time.InstantSource;

/// Sends requests, and waits and repeats as its [RetryPolicy] says.
public final class RetryingTransport implements AutoCloseable {
  private final PacedTransport transport;
  private final RetryPolicy policy;
  private final RequestListener traffic;
  private final InstantSource clock;
  private final Sleeper sleeper;

  public RetryingTransport(
      PacedTransport transport,
      RetryPolicy policy,
      RequestListener traffic,
      InstantSource clock,
      Sleeper sleeper) {
    this.transport = transport;
    this.policy = policy;
    this.traffic = traffic;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /// One to that target.
  public static RetryingTransport to(Target target, Pace pace, RequestListener traffic, Host host) {
    return new RetryingTransport(
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
  public Exchange send(HttpRequest request) {
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
