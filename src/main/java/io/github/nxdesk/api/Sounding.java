package io.github.nxdesk.api;

import io.github.nxdesk.api.Exchange.Replied;
import io.github.nxdesk.host.Host;
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
public record Sounding(
    Optional<Integer> status,
    Optional<Instant> date,
    Duration took,
    boolean secure,
    Optional<Problem> problem) {

  /// Sends it.
  public static Sounding of(Target target, Traffic traffic, Host host) {
    try (var transport = PatientTransport.to(target, Pace.NONE, traffic, host)) {
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
          ? new Sounding(
              Optional.of(status),
              headers.firstValue("Date").flatMap(Sounding::date),
              took,
              true,
              Optional.empty())
          : new Sounding(
              Optional.empty(),
              Optional.empty(),
              took,
              !(exchange instanceof Exchange.NotSecure),
              Optional.of(
                  new Refusals(target.maxWait(), host.clock(), host.interruption())
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
