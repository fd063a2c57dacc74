package io.github.nxdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "1ms, PT0.001S",
    "30s, PT30S",
    "5m, PT5M",
    "2h, PT2H",
    "1d, PT24H",
    "365d, PT8760H"
  })
  void areReadInEveryUnit(String text, Duration duration) {
    assertThat(Durations.parse(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s",
        "5",
        "0s",
        "-1s",
        "1.5s",
        "5 s",
        "5S",
        "5sec",
        "1m30s",
        "366d",
        "9223372036854775807h",
        "9223372036854775808ms",
        "soon"
      })
  void areRefusedWithExamples(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Durations.parse(text))
        .withMessage("'%s' is not a duration. Examples: 500ms, 30s, 5m, 2h".formatted(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1ms", "999ms", "1001ms", "1s", "59s", "61s", "90s", "1m", "59m", "90m", "1h", "36h"
      })
  void areShownAsTheyWereGiven(String text) {
    assertThat(Durations.show(Durations.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s",
    "PT0.0000001S, 1ms",
    "PT1.0000001S, 1001ms",
    "PT60S, 1m",
    "PT3600S, 1h",
    "PT24H, 24h",
    "PT0.9999999S, 1s"
  })
  void areShownInTheLargestUnitThatHoldsThem(Duration duration, String text) {
    assertThat(Durations.show(duration)).isEqualTo(text);
  }
}
