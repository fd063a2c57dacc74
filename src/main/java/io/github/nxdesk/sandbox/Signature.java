package io.github.nxdesk.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// When and by whom a record was written.
record Signature(Instant at, String by) {
  private static final DateTimeFormatter PRECISE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /// As records show it: in whole seconds, with a Z at the end.
  String on() {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /// With seven decimals, as .NET writes it.
  String precisely() {
    return PRECISE.format(at);
  }
}
