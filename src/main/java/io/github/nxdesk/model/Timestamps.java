package io.github.nxdesk.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Points in time as the API writes them: ISO 8601, sometimes without the `Z`, and then UTC all the
/// same (nexudus-api.md, Base).
public final class Timestamps {
  private Timestamps() {}

  /// The instant; empty if the text is none.
  public static Optional<Instant> parse(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeParseException _) {
      return parseWithoutOffset(text.strip());
    }
  }

  private static Optional<Instant> parseWithoutOffset(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
