package io.github.nxdesk.nexudus;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.Exchange;
import io.github.nxdesk.http.Exchange.Replied;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.http.RequestListener;
import io.github.nxdesk.http.RetryingTransport;
import io.github.nxdesk.http.Target;
import io.github.nxdesk.model.Problem;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What one request without a credential tells of the way to the service.
///
/// @param status of the answer; empty if none came
/// @param date the server's time, if it says so
/// @param took from the request to the answer
/// @param secure whether the server could prove who it is, if it was asked to
/// @param problem why no answer came
public record ConnectionProbe(
    Optional<Integer> status,
    Optional<Instant> date,
    Duration took,
    boolean secure,
    Optional<Problem> problem) {

  /// Sends it.
  public static ConnectionProbe of(Target target, RequestListener traffic, Host host) {
    try (var transport = RetryingTransport.to(target, Pace.NONE, traffic, host)) {
      var request =
          HttpRequest.newBuilder(
                  URI.create(target.baseUrl() + "/api/support/helpdeskmessages?page=1&size=1"))
              .version(target.version())
              .header("Accept", "application/json")
              .header("User-Agent", target.userAgent())
              .build();
      long start = host.nanoTime().getAsLong();
      var exchange = transport.send(request);
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
                      .of(exchange, new Call.ReadAll())));
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
