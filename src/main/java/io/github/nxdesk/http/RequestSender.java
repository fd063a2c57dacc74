package io.github.nxdesk.http;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.Exchange.Interrupted;
import io.github.nxdesk.http.Exchange.RateLimited;
import io.github.nxdesk.http.Exchange.Replied;
import io.github.nxdesk.http.Pace.Turn;
import io.github.nxdesk.http.RetryPolicy.History;
import io.github.nxdesk.http.RetryPolicy.Next;
import java.net.http.HttpRequest;

/// Sends requests to one target: each when the [Pace] gives it a turn, and again after a wait where
/// the [RetryPolicy] says so. Safe to be used by several threads.
public final class RequestSender implements AutoCloseable {
  private final Transport transport;
  private final Pace pace;
  private final RetryPolicy policy;
  private final RequestListener listener;
  private final Host host;

  /// Opens nothing until the first request.
  public RequestSender(Target target, Pace pace, RequestListener listener, Host host) {
    this.transport = new Transport(target, listener, host.nanoTime());
    this.pace = pace;
    this.policy = new RetryPolicy(target.maxWait(), host.random());
    this.listener = listener;
    this.host = host;
  }

  /// Sends one request, and returns how its last attempt ended.
  public Exchange send(HttpRequest request) {
    boolean changesNothing = request.method().equals("GET");
    var history = History.NONE;
    try {
      while (true) {
        var exchange = sendInTurn(request, !changesNothing);
        var now = host.clock().instant();
        if (exchange instanceof Replied reply && Throttling.is(reply)) {
          pace.refused(Throttling.pause(reply, 0, now));
        }
        var next = policy.after(exchange, history, changesNothing, now);
        history = history.with(next);
        switch (next) {
          case Next.Stop() -> {
            return exchange;
          }
          case Next.WaitAsTold(var pause) -> {
            listener.waiting(pause);
            host.sleeper().sleep(pause);
          }
          case Next.TryAgain(var pause, var reason) -> {
            listener.retrying(reason, pause);
            host.sleeper().sleep(pause);
          }
        }
      }
    } catch (InterruptedException _) {
      return new Interrupted(false);
    }
  }

  private Exchange sendInTurn(HttpRequest request, boolean write) throws InterruptedException {
    return switch (pace.admit(write)) {
      case Turn.Later(var at, var limit) -> new RateLimited(at, limit);
      case Turn.Now(var ticket) -> {
        try (ticket) {
          yield transport.send(request);
        }
      }
    };
  }

  @Override
  public void close() {
    transport.close();
  }
}
