package io.github.nxdesk.nexudus;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.Exchange;
import io.github.nxdesk.http.Exchange.Replied;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.http.RequestListener;
import io.github.nxdesk.http.RequestSender;
import io.github.nxdesk.http.Target;
import io.github.nxdesk.model.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What one request without a credential tells about the connection to the service.
///
/// @param status of the reply; empty if none came
/// @param date the server's time, where the reply has it
/// @param took from the request to the reply
/// @param secure false if the server should have proved who it is and could not
/// @param problem why no reply came
public record ConnectionProbe(
    Optional<Integer> status,
    Optional<Instant> date,
    Duration took,
    boolean secure,
    Optional<Problem> problem) {

  /// Sends that request.
  public static ConnectionProbe of(Target target, RequestListener listener, Host host) {
    try (var sender = new RequestSender(target, Pace.NONE, listener, host)) {
      var request = target.request("/api/support/helpdeskmessages?page=1&size=1").build();
      long start = host.nanoTime().getAsLong();
      var exchange = sender.send(request);
      var took = Duration.ofNanos(host.nanoTime().getAsLong() - start);
      return exchange instanceof Replied(var status, var headers, _)
          ? new ConnectionProbe(
              Optional.of(status),
              headers.firstValue("Date").flatMap(ConnectionProbe::date),
              took,
              true,
              Optional.empty())
          : new ConnectionProbe(
              Optional.empty(),
              Optional.empty(),
              took,
              !(exchange instanceof Exchange.NotSecure),
              Optional.of(
                  new ErrorMapper(target.maxWait(), host.clock(), host.interruption())
                      .problem(exchange, new Operation.ReadAll())));
    }
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
