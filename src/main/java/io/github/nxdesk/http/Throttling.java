package io.github.nxdesk.http;

import io.github.nxdesk.http.Exchange.Replied;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognizes replies that mean "too many requests", and reads how long they ask to wait.
///
/// The API answers 409 with `Retry-After` in seconds; other pages of the vendor speak of 429, and
/// of a body that says "Wait N seconds" (nexudus-api.md, Throttling). A 409 with neither counts as
/// a conflict: the reason phrase would tell them apart too, but `java.net.http` does not pass it
/// on, and HTTP/2 has none. A 503 with `Retry-After` is a server that takes no requests for a while
/// (RFC 9110, section 15.6.4), which may have carried out the one it was sent.
public final class Throttling {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST_GUESS = Duration.ofMinutes(1);
  private static final Duration FOREVER = Duration.ofDays(365);

  /// Looked for at the beginning of a body only.
  private static final Pattern IN_BODY = Pattern.compile("(?i)\\bwait (\\d{1,8}) sec");

  private static final int BODY_START = 1000;

  private Throttling() {}

  /// Whether the server throttled the request.
  public static boolean is(Replied reply) {
    return switch (reply.status()) {
      case 429 -> true;
      case 409 -> hasHeader(reply) || inBody(reply).isPresent();
      case 503 -> hasHeader(reply);
      default -> false;
    };
  }

  /// Whether the server throttled the request and has certainly not carried it out.
  public static boolean isBeforeWork(Replied reply) {
    return is(reply) && reply.status() != 503;
  }

  private static boolean hasHeader(Replied reply) {
    return reply.headers().firstValue("Retry-After").isPresent();
  }

  private static Optional<Duration> inBody(Replied reply) {
    var body = reply.body();
    var start = new String(body, 0, Math.min(body.length, BODY_START), StandardCharsets.UTF_8);
    var wait = IN_BODY.matcher(start);
    return wait.find() ? Optional.of(seconds(wait.group(1))) : Optional.empty();
  }

  /// How long to wait before the request is sent again: what the server says. Where that cannot be
  /// read, it is a second that doubles each time, up to a minute.
  ///
  /// @param refusals how often this request has been throttled before
  public static Duration pause(Replied reply, int refusals, Instant now) {
    return told(reply, now)
        .orElseGet(() -> {
          var guess = SHORTEST.multipliedBy(1L << Math.min(refusals, 6));
          return guess.compareTo(LONGEST_GUESS) < 0 ? guess : LONGEST_GUESS;
        });
  }

  /// What the server says, but at least a second; empty if it says nothing that can be read.
  public static Optional<Duration> told(Replied reply, Instant now) {
    return reply
        .headers()
        .firstValue("Retry-After")
        .flatMap(text -> read(text.strip(), now))
        .or(() -> inBody(reply))
        .map(pause -> pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause);
  }

  /// Seconds, or an HTTP date (RFC 9110, section 10.2.3).
  private static Optional<Duration> read(String text, Instant now) {
    if (text.matches("\\d+")) {
      return Optional.of(seconds(text));
    }
    try {
      var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(now, date.toInstant()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Duration seconds(String digits) {
    return digits.length() > 8 ? FOREVER : Duration.ofSeconds(Long.parseLong(digits));
  }
}
