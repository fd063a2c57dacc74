package io.github.nxdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  @ParameterizedTest
  @CsvSource({
    "2025-01-15T10:30:00Z, 2025-01-15T10:30:00Z",
    "2025-01-15T10:30:00, 2025-01-15T10:30:00Z",
    "2025-01-15T10:30, 2025-01-15T10:30:00Z",
    "2025-01-15T10:30:00.1234567, 2025-01-15T10:30:00.1234567Z",
    "2025-01-15T10:30:00.5Z, 2025-01-15T10:30:00.5Z",
    "2025-01-15T11:30:00+01:00, 2025-01-15T10:30:00Z",
    "' 2025-01-15T10:30:00Z\n', 2025-01-15T10:30:00Z",
    "' 2025-01-15T10:30:00 ', 2025-01-15T10:30:00Z",
  })
  void readsWhatTheApiWritesAndTakesItForUtc(String text, Instant instant) {
    assertThat(Timestamps.parse(text)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2025-01-15", "2025-02-30T10:30:00Z", "1736937000"})
  void readsNothingElse(String text) {
    assertThat(Timestamps.parse(text)).isEmpty();
  }
}
