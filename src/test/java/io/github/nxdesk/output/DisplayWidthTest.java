package io.github.nxdesk.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "abc, 3",
    "é, 1",
    "e\u0301, 1",
    "会議室, 6",
    "ﾊﾛｰ, 3",
    "한국어, 6",
    "🚗, 2",
    "👩‍👩‍👧‍👦, 2",
    "❤️, 2",
    "❤, 1",
    "🇩🇪, 2",
    "👍🏽, 2",
    "لا, 2",
    "½, 1",
    "𠀀, 2",
  })
  void isThatOfATerminal(String text, int width) {
    assertThat(DisplayWidth.of(text)).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 3, abc",
    "abcd, 3, ab…",
    "会議室, 6, 会議室",
    "会議室, 5, 会議…",
    "会議室, 4, 会…",
    "a🚗b🚗, 4, a🚗…",
    "👩‍👩‍👧‍👦x👩‍👩‍👧‍👦, 4, 👩‍👩‍👧‍👦x…",
    "ab, 1, …",
  })
  void cutsBetweenCharacters(String text, int limit, String cut) {
    assertThat(DisplayWidth.cut(text, limit)).isEqualTo(cut);
    assertThat(DisplayWidth.of(cut)).isLessThanOrEqualTo(limit);
  }
}
