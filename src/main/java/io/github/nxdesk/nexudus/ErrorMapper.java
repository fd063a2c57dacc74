package io.github.nxdesk.nexudus;

import io.github.nxdesk.host.Durations;
import io.github.nxdesk.host.Interruption;
import io.github.nxdesk.http.Exchange;
import io.github.nxdesk.http.Exchange.Interrupted;
import io.github.nxdesk.http.Exchange.NoAnswer;
import io.github.nxdesk.http.Exchange.NotSecure;
import io.github.nxdesk.http.Exchange.NotSent;
import io.github.nxdesk.http.Exchange.RateLimited;
import io.github.nxdesk.http.Exchange.Replied;
import io.github.nxdesk.http.Throttling;
import io.github.nxdesk.json.RecordJson;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Problem.Conflict;
import io.github.nxdesk.model.Problem.Denied;
import io.github.nxdesk.model.Problem.Invalid;
import io.github.nxdesk.model.Problem.NotFound;
import io.github.nxdesk.model.Problem.Throttled;
import io.github.nxdesk.model.Problem.Unreachable;
import io.github.nxdesk.nexudus.ReplyBody.Empty;
import io.github.nxdesk.nexudus.ReplyBody.Json;
import io.github.nxdesk.nexudus.ReplyBody.Unreadable;
import io.github.nxdesk.nexudus.ReplyBody.WebPage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Maps every exchange that did not end as hoped to one case of [Problem], with a message that says
/// what happened and what to do.
final class ErrorMapper {
  private static final String NO_REASON = "The server refused the request and does not say why.";

  private final Duration maxWait;
  private final InstantSource clock;
  private final Interruption interruption;

  ErrorMapper(Duration maxWait, InstantSource clock, Interruption interruption) {
    this.maxWait = maxWait;
    this.clock = clock;
    this.interruption = interruption;
  }

  /// What went wrong with an exchange that did not end in a 200.
  Problem problem(Exchange exchange, Operation operation) {
    return switch (exchange) {
      case Replied reply -> errorStatus(reply, operation);
      case NotSent(var reason, var advice, _) -> notSent(reason, advice);
      case NotSecure(var reason, var advice) -> notSent(reason, advice);
      case NoAnswer(var status, var reason) ->
          unknownOutcome(status, capitalized(reason) + ".", operation);
      case RateLimited(var until, var limit) -> rateLimited(until, limit);
      case Interrupted(var inFlight) -> interrupted(inFlight && operation.isWrite(), operation);
    };
  }

  /// What went wrong where the reply is a 200, but its body is not what the operation should
  /// return.
  ///
  /// @param expected what it should be, after "not"
  Problem unexpectedBody(Replied reply, Operation operation, String expected) {
    var body = ReplyBody.of(reply.body());
    var message =
        switch (body) {
          case Empty() -> "The server answered 200 with nothing in it; try again.";
          case WebPage _ ->
              "The server answered with a web page%s instead of JSON: check --base-url, and"
                      .formatted(quoted(body))
                  + " whether a proxy or a login page stands in between.";
          case Unreadable(_, var reason) ->
              "The server's answer is cut off, or is not JSON (%s).".formatted(reason);
          case Json _ ->
              "The server's answer is JSON, but not %s: check --base-url.".formatted(expected);
        };
    return unknownOutcome(reply.status(), message, operation);
  }

  /// What the API's error shape says.
  static Invalid invalid(int status, Json body) {
    var errors = RecordJson.errors(body.node().path("Errors"));
    var message =
        body.serverMessage().orElse(errors.isEmpty() ? NO_REASON : "The server refused it.");
    return new Invalid(status, message, errors);
  }

  private static Unreachable notSent(String reason, String advice) {
    return new Unreachable(null, "Nothing was sent: %s. %s".formatted(reason, advice), false);
  }

  private Problem errorStatus(Replied reply, Operation operation) {
    int status = reply.status();
    var body = ReplyBody.of(reply.body());
    if (Throttling.is(reply)) {
      return throttled(reply);
    }
    return switch (status) {
      case 400 -> badRequest(body, operation);
      case 401, 403 -> denied(status, body, operation);
      case 404 ->
          operation.namesMessage()
              ? notFound(body, operation)
              : unexpectedStatus(reply, body, operation);
      case 407 ->
          new Unreachable(
              status,
              "Nothing was sent: the proxy wants another user name or password. Give them in"
                  + " HTTPS_PROXY, as http://USER:PASSWORD@HOST:PORT.",
              false);
      case 409 ->
          new Conflict(
              status,
              "The server refused with 409, and not for too many requests%s: somebody else may be"
                      .formatted(quoted(body))
                  + " changing the message. Look at it, then try again.");
      default -> unexpectedStatus(reply, body, operation);
    };
  }

  private Problem interrupted(boolean inDoubt, Operation operation) {
    var message =
        inDoubt
            ? "Interrupted while the change was being sent." + operation.inDoubtNote()
            : "Interrupted; nothing was changed.";
    return new Problem.Interrupted(interruption.signal(), message, inDoubt);
  }

  private Throttled throttled(Replied reply) {
    var told = Throttling.told(reply, clock.instant());
    return new Throttled(
        reply.status(),
        "The server asks to wait%s, and of --max-wait %s not enough is left. Try again later, or"
                .formatted(
                    told.map(pause -> " " + Durations.show(pause))
                        .orElse(", without saying how long"),
                    Durations.show(maxWait))
            + " allow a longer wait.");
  }

  private Throttled rateLimited(Instant until, String limit) {
    return new Throttled(
        null,
        "Not sent: the limit of %s is used up until %s, which is longer than --max-wait %s. Repeat the command then."
            .formatted(
                limit,
                until.plusMillis(999).truncatedTo(ChronoUnit.SECONDS),
                Durations.show(maxWait)));
  }

  private static Problem badRequest(ReplyBody body, Operation operation) {
    return switch (body) {
      case Json json -> invalid(400, json);
      case Empty() -> new Invalid(400, NO_REASON, List.of());
      case WebPage _, Unreadable _ ->
          unknownOutcome(
              400,
              "The server answered 400, but not as the API does%s: check --base-url and the proxy."
                  .formatted(quoted(body)),
              operation);
    };
  }

  private static Denied denied(int status, ReplyBody body, Operation operation) {
    if (status == 403 && body instanceof WebPage) {
      // A firewall in front of the API refuses some clients like this (nexudus-api.md, Base).
      return new Denied(
          status,
          "Something in front of the API refused the request with a web page%s: a firewall or a"
                  .formatted(quoted(body))
              + " proxy rather than a missing permission. Check the network, or ask who runs it.");
    }
    return new Denied(
        status,
        "The server refused with %d%s: check the credential, and that its user is a full"
                .formatted(status, quoted(body))
            + " unrestricted administrator or has the role %s.".formatted(operation.role()));
  }

  private static NotFound notFound(ReplyBody body, Operation operation) {
    var hint = body instanceof WebPage ? " The answer was a web page: check --base-url too." : "";
    return new NotFound(404, "There is no such message." + hint, operation.unknownId());
  }

  /// A status that the API is not known to answer with.
  private static Problem unexpectedStatus(Replied reply, ReplyBody body, Operation operation) {
    int status = reply.status();
    return switch (status / 100) {
      case 3 ->
          new Unreachable(
              status,
              "The server points elsewhere (%d%s): check --base-url. Redirects are not followed,"
                      .formatted(status, location(reply))
                  + " so that the credential goes nowhere else.",
              false);
      case 5 ->
          unknownOutcome(
              status,
              "The server failed with %d%s; try again later.".formatted(status, quoted(body)),
              operation);
      default ->
          unknownOutcome(
              status,
              "The server answered %d%s, which the API does not: check --base-url."
                  .formatted(status, quoted(body)),
              operation);
    };
  }

  /// The operation may or may not have been carried out.
  private static Unreachable unknownOutcome(
      @Nullable Integer status, String message, Operation operation) {
    return new Unreachable(status, message + operation.inDoubtNote(), operation.isWrite());
  }

  private static String location(Replied reply) {
    return reply
        .headers()
        .firstValue("Location")
        .map(location -> " to " + Snippet.shorten(location))
        .orElse("");
  }

  private static String quoted(ReplyBody body) {
    return body.serverMessage()
        .map(message -> " (\"" + Snippet.shorten(message) + "\")")
        .orElse("");
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
