package io.github.nxdesk.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodeTest {
  /// design, section 3.
  @Test
  void areThoseOfTheContract() {
    assertThat(Arrays.stream(ExitCode.values()).map(code -> code.code() + " " + code.label()))
        .containsExactly(
            "0 ok",
            "1 internal",
            "2 usage",
            "3 invalid",
            "4 denied",
            "5 not-found",
            "6 conflict",
            "7 throttled",
            "8 unreachable",
            "9 partial",
            "11 storage",
            "129 interrupted",
            "130 interrupted",
            "141 unread",
            "143 interrupted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"updated", "updated-unread", "unchanged", "would-update"})
  void isZeroWhereItIsDoneOrNothingIsToDo(String name) {
    assertThat(codeOf(name)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "usage, 2",
    "invalid, 3",
    "denied, 4",
    "not-found, 5",
    "conflict, 6",
    "throttled, 7",
    "unreachable, 8",
    "unreachable-in-doubt, 8",
    "internal, 1",
    "storage, 11",
    "hung-up, 129",
    "interrupted, 130",
    "terminated-in-doubt, 143",
  })
  void tellsTheKindOfFailure(String name, int code) {
    assertThat(codeOf(name)).isEqualTo(code);
  }

  private static int codeOf(String name) {
    return ExitCode.of(Objects.requireNonNull(Cases.outcomes().get(name))).code();
  }
}
