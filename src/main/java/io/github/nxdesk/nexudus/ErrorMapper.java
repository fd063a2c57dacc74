package io.github.nxdesk.nexudus;

import io.github.nxdesk.host.Durations;
import io.github.nxdesk.host.Interruption;
import io.github.nxdesk.http.Exchange;
import io.github.nxdesk.http.Exchange.Held;
import io.github.nxdesk.http.Exchange.Interrupted;
import io.github.nxdesk.http.Exchange.NoAnswer;
import io.github.nxdesk.http.Exchange.NotSecure;
import io.github.nxdesk.http.Exchange.NotSent;
import io.github.nxdesk.http.Exchange.Replied;
import io.github.nxdesk.http.Exchange.Withheld;
import io.github.nxdesk.http.ReplyBody;
import io.github.nxdesk.http.ReplyBody.Empty;
import io.github.nxdesk.http.ReplyBody.Json;
import io.github.nxdesk.http.ReplyBody.Page;
import io.github.nxdesk.http.ReplyBody.Unreadable;
import io.github.nxdesk.http.Throttling;
import io.github.nxdesk.json.RecordJson;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Problem.Conflict;
import io.github.nxdesk.model.Problem.Denied;
import io.github.nxdesk.model.Problem.Invalid;
import io.github.nxdesk.model.Problem.NotFound;
import io.github.nxdesk.model.Problem.Throttled;
import io.github.nxdesk.model.Problem.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says what it means when an exchange does not end as hoped: each ending becomes one case of
/// [Problem], with words that say what happened and what to do.
final class ErrorMapper {
  private static final String SILENT = "The server refused the request and does not say why.";

  private final Duration maxWait;
  private final InstantSource clock;
  private final Interruption interruption;

  ErrorMapper(Duration maxWait, InstantSource clock, Interruption interruption) {
    this.maxWait = maxWait;
    this.clock = clock;
    this.interruption = interruption;
  }

  /// Any ending but the hoped-for one.
  Problem of(Exchange exchange, Call call) {
    return switch (exchange) {
      case Replied reply -> of(reply, call);
      case NotSent(var reason, var advice, _) ->
          new Unreachable(null, "Nothing was sent: %s. %s".formatted(reason, advice), false);
      case NotSecure(var reason, var advice) ->
          new Unreachable(null, "Nothing was sent: %s. %s".formatted(reason, advice), false);
      case NoAnswer(var status, var reason) -> unknown(status, capitalized(reason) + ".", call);
      case Held(var at, var limit) -> held(at, limit);
      case Withheld(var problem) -> problem;
      case Interrupted(var inFlight) -> interrupted(inFlight && call.isWrite(), call);
    };
  }

  /// A 200 whose body is not what the call answers.
  Problem unexpected(Replied reply, Call call, String expected) {
    var what =
        switch (reply.body()) {
          case Empty() -> "The server answered 200 with nothing in it; try again.";
          case Page page ->
              "The server answered with a web page%s instead of JSON: check --base-url, and"
                      .formatted(quoted(page))
                  + " whether a proxy or a login page stands in between.";
          case Unreadable(_, var reason) ->
              "The server's answer is cut off, or is not JSON (%s).".formatted(reason);
          case Json(_) ->
              "The server's answer is JSON, but not %s: check --base-url.".formatted(expected);
        };
    return unknown(reply.status(), what, call);
  }

  private Problem of(Replied reply, Call call) {
    int status = reply.status();
    var body = reply.body();
    if (Throttling.is(reply)) {
      return throttled(reply);
    }
    return switch (status) {
      case 400 -> badRequest(body, call);
      case 401, 403 -> denied(status, body, call);
      case 404 -> call.namesMessage() ? notFound(body, call) : otherwise(reply, call);
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
      default -> otherwise(reply, call);
    };
  }

  private Problem interrupted(boolean inDoubt, Call call) {
    var message =
        inDoubt
            ? "Interrupted while the change was being sent." + call.doubt()
            : "Interrupted; nothing was changed.";
    return new Problem.Interrupted(interruption.signal(), message, inDoubt);
  }

  private Problem throttled(Replied reply) {
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

  private Throttled held(Instant at, String limit) {
    return new Throttled(
        null,
        "Not sent: the limit of %s is used up until %s, which is longer than --max-wait %s. Repeat the command then."
            .formatted(
                limit,
                at.plusMillis(999).truncatedTo(ChronoUnit.SECONDS),
                Durations.show(maxWait)));
  }

  /// What the API's error shape says.
  static Invalid invalid(int status, Json body) {
    var errors = RecordJson.errors(body.node().path("Errors"));
    return new Invalid(
        status, body.words().orElse(errors.isEmpty() ? SILENT : "The server refused it."), errors);
  }

  private static Problem badRequest(ReplyBody body, Call call) {
    return switch (body) {
      case Json json -> invalid(400, json);
      case Empty() -> new Invalid(400, SILENT, List.of());
      case Page(_), Unreadable(_, _) ->
          unknown(
              400,
              "The server answered 400, but not as the API does%s: check --base-url and the proxy."
                  .formatted(quoted(body)),
              call);
    };
  }

  private static Problem denied(int status, ReplyBody body, Call call) {
    if (status == 403 && body instanceof Page) {
      // nexudus-api.md, Base: a firewall in front refuses some clients so.
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
            + " unrestricted administrator or has the role %s.".formatted(call.role()));
  }

  private static Problem notFound(ReplyBody body, Call call) {
    var hint = body instanceof Page ? " The answer was a web page: check --base-url too." : "";
    return new NotFound(404, "There is no such message." + hint, call.unknownId());
  }

  private static Problem otherwise(Replied reply, Call call) {
    int status = reply.status();
    var words = quoted(reply.body());
    return switch (status / 100) {
      case 3 ->
          new Unreachable(
              status,
              "The server points elsewhere (%d%s): check --base-url. Redirects are not followed,"
                      .formatted(status, target(reply))
                  + " so that the credential goes nowhere else.",
              false);
      case 5 ->
          unknown(
              status,
              "The server failed with %d%s; try again later.".formatted(status, words),
              call);
      default ->
          unknown(
              status,
              "The server answered %d%s, which the API does not: check --base-url."
                  .formatted(status, words),
              call);
    };
  }

  private static Problem unknown(@Nullable Integer status, String message, Call call) {
    return new Unreachable(status, message + call.doubt(), call.isWrite());
  }

  private static String target(Replied reply) {
    return reply
        .headers()
        .firstValue("Location")
        .map(location -> " to " + Snippet.shorten(location))
        .orElse("");
  }

  private static String quoted(ReplyBody body) {
    return body.words().map(words -> " (\"" + Snippet.shorten(words) + "\")").orElse("");
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
