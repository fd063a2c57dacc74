package io.github.nxdesk.host;

import java.time.Duration;

/// Durations as options write them: `500ms`, `30s`, `5m`, `2h`.
public final class Durations {
  private static final Duration LONGEST = Duration.ofDays(365);

  private Durations() {}

  /// Reads a duration: a positive whole number and its unit, at most a year.
  ///
  /// @throws IllegalArgumentException if it is not valid; the message shows what is
  public static Duration parse(String text) {
    var digits = text.replaceFirst("(ms|s|m|h|d)$", "");
    try {
      long number = Long.parseLong(digits);
      var duration =
          switch (text.substring(digits.length())) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ZERO;
          };
      if (duration.isPositive() && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    } catch (NumberFormatException | ArithmeticException _) {
      // Reported below.
    }
    throw new IllegalArgumentException(
        "'%s' is not a duration. Examples: 500ms, 30s, 5m, 2h".formatted(text));
  }

  /// Writes a duration, rounded up to whole milliseconds, in the largest unit that is exact.
  public static String show(Duration duration) {
    long millis = duration.plusNanos(999_999).toMillis();
    if (millis % 1000 != 0) {
      return millis + "ms";
    }
    long seconds = millis / 1000;
    if (seconds == 0 || seconds % 60 != 0) {
      return seconds + "s";
    }
    long minutes = seconds / 60;
    return minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
  }
}
