package io.github.nxdesk.cli.options;

import io.github.nxdesk.model.Timestamps;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// Points in time as people type them: a date, a time in UTC or with an offset, or an age.
public final class PointInTime {
  /// The valid forms, for error messages.
  public static final String FORMS =
      "give a date like 2025-01-15, a time like 2025-01-15T10:30 (UTC) or"
          + " 2025-01-15T10:30+01:00, or an age like 30m, 24h, 7d or 2w";

  private static final Pattern AGO = Pattern.compile("(?<count>\\d{1,6})(?<unit>[mhdw])");

  private PointInTime() {}

  /// The first instant that the text means: of a date, midnight. Empty if it is not a time.
  public static Optional<Instant> first(String text, Instant now) {
    return ago(text, now).or(() -> date(text)).or(() -> time(text));
  }

  /// The last instant that the text means: of a date, the end of the day.
  public static Optional<Instant> last(String text, Instant now) {
    return ago(text, now)
        .or(() -> date(text).map(start -> start.plus(Duration.ofDays(1)).minusNanos(1)))
        .or(() -> time(text));
  }

  private static Optional<Instant> ago(String text, Instant now) {
    var matcher = AGO.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(matcher.group("count"));
    var age =
        switch (matcher.group("unit")) {
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          case "d" -> Duration.ofDays(count);
          default -> Duration.ofDays(7 * count);
        };
    return Optional.of(now.minus(age));
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> time(String text) {
    return Timestamps.parse(text.strip().replaceFirst("(?<=\\d) (?=\\d)", "T"));
  }
}
