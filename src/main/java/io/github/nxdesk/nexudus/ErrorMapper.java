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
import io.github.nxdesk.model.Field;
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
  private static final String NO_REASON =
      "The server rejected the request without giving a reason.";

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
          case Empty() -> "The server answered 200 with an empty body. Try again.";
          case WebPage _ ->
              "The server answered with a web page%s instead of JSON. Check --base-url, and"
                      .formatted(quoted(body))
                  + " whether a proxy or login page is in the way.";
          case Unreadable(_, var reason) ->
              "The server's response is incomplete or is not JSON (%s).".formatted(reason);
          case Json _ ->
              "The server's response is JSON, but not %s. Check --base-url.".formatted(expected);
        };
    return unknownOutcome(reply.status(), message, operation);
  }

  /// What the API's error shape says.
  static Invalid invalid(int status, Json body) {
    var errors = RecordJson.errors(body.node().path("Errors"));
    var message =
        body.serverMessage().orElse(errors.isEmpty() ? NO_REASON : "The server rejected it.");
    return new Invalid(status, message, errors);
  }

  private static Unreachable notSent(String reason, String advice) {
    return new Unreachable(null, "Nothing was sent: %s. %s".formatted(reason, advice), false);
  }

  private Problem errorStatus(Replied reply, Operation operation) {
    int status = reply.status();
    var body = ReplyBody.of(reply.body());
    if (operation.isWrite() ? Throttling.isBeforeWork(reply) : Throttling.is(reply)) {
      return throttled(reply);
    }
    return switch (status) {
      case 400, 422 -> badRequest(status, body, operation);
      case 401, 403 -> denied(status, body, operation);
      case 404 ->
          operation.namesMessage()
              ? notFound(status, body, operation)
              : unexpectedStatus(reply, body, operation);
      case 407 -> new Unreachable(status, proxyRefusal(reply), false);
      case 409 ->
          new Conflict(
              status,
              "The server answered 409, but not because of throttling%s. Someone else may be"
                      .formatted(quoted(body))
                  + " changing the message. Check it, then try again.");
      default -> unexpectedStatus(reply, body, operation);
    };
  }

  private static String proxyRefusal(Replied reply) {
    var schemes =
        reply.headers().allValues("Proxy-Authenticate").stream()
            .map(value -> value.strip().replaceFirst("[\\s,].*", ""))
            .distinct()
            .toList();
    return schemes.isEmpty() || schemes.stream().anyMatch("Basic"::equalsIgnoreCase)
        ? "Nothing was sent: the proxy requires a valid user name and password. Set them in"
            + " HTTPS_PROXY as http://USER:PASSWORD@HOST:PORT."
        : "Nothing was sent: the proxy accepts only %s, which nxdesk doesn't support. Use a proxy"
                .formatted(Snippet.shorten(String.join(" and ", schemes)))
            + " that accepts Basic authentication, or a local one that logs in for you, such as"
            + " cntlm or px.";
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
        "The server asks to wait%s, which is more than is left of --max-wait %s. Try again later, or"
                .formatted(
                    told.map(pause -> " " + Durations.show(pause))
                        .orElse(" without saying how long"),
                    Durations.show(maxWait))
            + " increase --max-wait.");
  }

  private Throttled rateLimited(Instant until, String limit) {
    return new Throttled(
        null,
        "Not sent: the limit of %s is used up until %s, which is longer than --max-wait %s. Run the command again then."
            .formatted(
                limit,
                until.plusMillis(999).truncatedTo(ChronoUnit.SECONDS),
                Durations.show(maxWait)));
  }

  /// A refusal, in whatever form: nothing was done.
  private static Problem badRequest(int status, ReplyBody body, Operation operation) {
    return switch (body) {
      case Json json -> {
        var invalid = invalid(status, json);
        if (isUnknownId(invalid, operation)) {
          yield notFound(status, body, operation);
        }
        // "A 400 may carry `Status`: 500" (nexudus-api.md, Base): then no field is to blame.
        int told = body.status().orElse(status);
        yield told >= 500 && invalid.errors().isEmpty()
            ? new Unreachable(status, serverFailed(told, body), false)
            : invalid;
      }
      case Empty() -> new Invalid(status, NO_REASON, List.of());
      case WebPage _, Unreadable _ ->
          new Unreachable(
              status,
              "The server answered %d, but not in the API's format%s. Check --base-url and the proxy."
                  .formatted(status, quoted(body)),
              false);
    };
  }

  /// An unknown id can be answered with 404, with 400, or with 200 and `WasSuccessful:false`
  /// (nexudus-api.md, Update).
  static boolean isUnknownId(Invalid invalid, Operation operation) {
    return operation instanceof Operation.Read
        || (operation.namesMessage()
            && invalid.errors().stream()
                .anyMatch(error -> Field.ID.wireName().equals(error.propertyName())));
  }

  private static String serverFailed(int status, ReplyBody body) {
    return "The server failed with %d%s. Try again later.".formatted(status, quoted(body));
  }

  /// A credential that has just worked for the same kind of request is refused: so the service
  /// answers where a daily cap is reached (nexudus-api.md, Authentication).
  Throttled capReached(Replied reply) {
    return new Throttled(
        reply.status(),
        "The server answered %d%s, although the credential worked before in this run. That is how it"
                .formatted(reply.status(), quoted(ReplyBody.of(reply.body())))
            + " answers once a daily limit is reached. Run the command again tomorrow; if it fails"
            + " at once, check the credential with nxdesk auth status.");
  }

  /// The reply could not be understood because of a bug of ours.
  Problem unreadable(Exchange exchange, Operation operation, RuntimeException bug) {
    var status = exchange instanceof Replied reply ? (Integer) reply.status() : null;
    return unknownOutcome(
        status, "The server's response could not be read (%s).".formatted(bug), operation);
  }

  private static Denied denied(int status, ReplyBody body, Operation operation) {
    if (status == 403 && body instanceof WebPage) {
      // A firewall in front of the API refuses some clients like this (nexudus-api.md, Base).
      return new Denied(
          status,
          "A firewall or proxy blocked the request with a web page%s; this is not a missing"
                  .formatted(quoted(body))
              + " permission. Check the network, or ask its administrator.");
    }
    return new Denied(
        status,
        "The server answered %d%s. Check the credential, and that its user is a full"
                .formatted(status, quoted(body))
            + " unrestricted administrator or has the role %s.".formatted(operation.role()));
  }

  static NotFound notFound(int status, ReplyBody body, Operation operation) {
    var hint = body instanceof WebPage ? " The response was a web page." : "";
    var said =
        body instanceof Json && !body.serverMessage().orElse("").equalsIgnoreCase("Not found")
            ? quoted(body)
            : "";
    return new NotFound(
        status,
        "There is no such message%s. Check the ID and --base-url.%s".formatted(said, hint),
        operation.unknownId());
  }

  /// A status that the API is not known to answer with.
  private static Problem unexpectedStatus(Replied reply, ReplyBody body, Operation operation) {
    int status = reply.status();
    return switch (status / 100) {
      case 3 ->
          unknownOutcome(
              status,
              "The server redirects (%d%s). Check --base-url. Redirects are not followed, to"
                      .formatted(status, location(reply))
                  + " protect the credential.",
              operation);
      case 5 -> unknownOutcome(status, serverFailed(status, body), operation);
      default -> {
        var message =
            "The server answered %d%s, a status the API does not use. Check --base-url."
                .formatted(status, quoted(body));
        yield isRefusal(status)
            ? new Unreachable(status, message, false)
            : unknownOutcome(status, message, operation);
      }
    };
  }

  /// Whether the status means that nothing was done. A 408 or 499 can come from something in
  /// between that lost its patience with the server.
  private static boolean isRefusal(int status) {
    return status / 100 == 4 && status != 408 && status != 499;
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
