package io.github.nxdesk.http;

import io.github.nxdesk.http.Exchange.Interrupted;
import io.github.nxdesk.http.Exchange.NoAnswer;
import io.github.nxdesk.http.Exchange.NotSecure;
import io.github.nxdesk.http.Exchange.NotSent;
import io.github.nxdesk.http.Exchange.RateLimited;
import io.github.nxdesk.http.Exchange.Replied;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// Decides what follows an exchange: nothing more, or the same request again after a wait.
///
/// A request that the server throttled did nothing, so it is repeated when the server says, as long
/// as the caller's patience allows; a 503 promises less, so a write is not repeated after it. One
/// that failed is attempted three times in all where that can do no harm: if it was certainly not
/// sent, or changes nothing. The waits in between are random, from 0 to a limit that doubles ("full
/// jitter"), so that many clients that failed at once do not come back at once.
///
/// @param maxWait how long in all a throttled request may wait
record RetryPolicy(Duration maxWait, RandomGenerator random) {
  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_LIMIT = Duration.ofSeconds(1);

  /// What happened to one request so far.
  ///
  /// @param refusals how often the server throttled it
  /// @param failures how often it failed in another way
  /// @param waited how long it has waited because it was throttled
  record History(int refusals, int failures, Duration waited) {
    static final History NONE = new History(0, 0, Duration.ZERO);

    History with(Next next) {
      return switch (next) {
        case Next.Stop() -> this;
        case Next.WaitAsTold(var pause) -> new History(refusals + 1, failures, waited.plus(pause));
        case Next.TryAgain _ -> new History(refusals, failures + 1, waited);
      };
    }
  }

  sealed interface Next {
    /// This is how the request ended.
    record Stop() implements Next {}

    /// The server throttled the request, and takes it after a pause.
    record WaitAsTold(Duration pause) implements Next {}

    /// The request failed, and another attempt may succeed.
    ///
    /// @param reason what went wrong, as the end of a sentence
    record TryAgain(Duration pause, String reason) implements Next {}
  }

  /// @param repeatable whether carrying out the request twice does no harm
  /// @param now the time, for a server that says until when to wait
  Next after(Exchange exchange, History history, boolean repeatable, Instant now) {
    return switch (exchange) {
      case Replied reply when repeatable ? Throttling.is(reply) : Throttling.isBeforeWork(reply) ->
          waitAsTold(reply, history, now);
      case Replied(var status, _, _) when status >= 500 && repeatable ->
          tryAgain(history, "the server failed with " + status);
      case Replied reply when repeatable && isTemporary(reply) ->
          tryAgain(history, "the server's response is empty or a web page");
      case NotSent(var reason, _, var passing) when passing -> tryAgain(history, reason);
      case NoAnswer(_, var reason) when repeatable -> tryAgain(history, reason);
      case Replied _, NotSent _, NotSecure _, NoAnswer _, RateLimited _, Interrupted _ ->
          new Next.Stop();
    };
  }

  /// "A temporary 200 may have an empty body", or a web page (nexudus-api.md, Base).
  private static boolean isTemporary(Replied reply) {
    if (reply.status() != 200) {
      return false;
    }
    for (byte each : reply.body()) {
      if (each > ' ') {
        return each == '<';
      }
    }
    return true;
  }

  private Next waitAsTold(Replied reply, History history, Instant now) {
    var pause = Throttling.pause(reply, history.refusals(), now);
    return pause.compareTo(maxWait.minus(history.waited())) > 0
        ? new Next.Stop()
        : new Next.WaitAsTold(pause);
  }

  private Next tryAgain(History history, String reason) {
    if (history.failures() + 1 >= ATTEMPTS) {
      return new Next.Stop();
    }
    long limit = FIRST_LIMIT.toMillis() << history.failures();
    return new Next.TryAgain(Duration.ofMillis(Math.round(random.nextDouble() * limit)), reason);
  }
}
