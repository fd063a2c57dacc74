package io.github.nxdesk.http;

import io.github.nxdesk.http.Exchange.Interrupted;
import io.github.nxdesk.http.Exchange.NoAnswer;
import io.github.nxdesk.http.Exchange.NotSent;
import io.github.nxdesk.http.Exchange.Replied;
import io.github.nxdesk.http.Exchange.Withheld;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// Decides what follows an exchange: nothing more, or the same request again after a wait.
///
/// A request that the server refused for coming too fast did nothing, so it is repeated as the
/// server says, as long as the caller allows. One that failed is attempted three times in all, if
/// that can do no harm: when it certainly was not sent, or when it changes nothing. The waits
/// between are drawn anew each time from 0 up to a limit that doubles ("full jitter"), so that many
/// who failed at once do not come back at once.
///
/// @param maxWait how long in all a throttled request may be waited out
record RetryPolicy(Duration maxWait, RandomGenerator random) {
  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_LIMIT = Duration.ofSeconds(1);

  /// What has been done for one request before.
  ///
  /// @param refusals how often it was too fast
  /// @param failures how often it failed otherwise
  /// @param waited how long refusals have been waited out
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
    /// The exchange stands.
    record Stop() implements Next {}

    /// The server refused the request for coming too fast.
    record WaitAsTold(Duration pause) implements Next {}

    /// The request failed, and another attempt may succeed.
    ///
    /// @param reason what went wrong, in words that end no sentence
    record TryAgain(Duration pause, String reason) implements Next {}
  }

  /// @param repeatable whether the request may be carried out twice without harm
  /// @param now the time, for a server that tells until when to wait
  Next after(Exchange exchange, History history, boolean repeatable, Instant now) {
    return switch (exchange) {
      case Replied reply when Throttling.is(reply) -> waitAsTold(reply, history, now);
      case Replied(var status, _, _) when status >= 500 && repeatable ->
          tryAgain(history, "the server failed with " + status);
      case NotSent(var reason, _, var passing) when passing -> tryAgain(history, reason);
      case NoAnswer(_, var reason) when repeatable -> tryAgain(history, reason);
      case Replied _,
          NotSent _,
          Exchange.NotSecure _,
          NoAnswer _,
          Exchange.Held _,
          Withheld _,
          Interrupted _ ->
          new Next.Stop();
    };
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
