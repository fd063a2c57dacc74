package io.github.nxdesk.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
  private static final String LONG = "0123456789".repeat(20);

  @Test
  void showsTheWholeOfWhatFits() {
    var from = "a".repeat(59) + "x";
    var to = "a".repeat(59) + "y";
    assertThat(Excerpt.of(from, to)).isEqualTo(new Excerpt(from, to));
  }

  @Test
  void startsShortlyBeforeTheFirstDifference() {
    assertThat(Excerpt.of(LONG + "old", LONG + "new"))
        .isEqualTo(new Excerpt("…567890123456789old", "…567890123456789new"));
  }

  @Test
  void startsWithTheTextWhereTheDifferenceIsEarly() {
    assertThat(Excerpt.of("a" + LONG, "b" + LONG).from())
        .isEqualTo("a" + LONG.substring(0, 59) + "…");
  }

  @Test
  void cutsTheEndOfTheLongerOne() {
    assertThat(Excerpt.of("short", LONG))
        .isEqualTo(new Excerpt("short", LONG.substring(0, 60) + "…"));
  }

  @Test
  void showsWhereOneTextEndsAndTheOtherGoesOn() {
    assertThat(Excerpt.of(LONG, LONG + "!"))
        .isEqualTo(new Excerpt("…567890123456789", "…567890123456789!"));
  }

  @Test
  void showsAnEmptyText() {
    assertThat(Excerpt.of("", LONG).from()).isEmpty();
  }

  @Test
  void cutsASingleText() {
    assertThat(Excerpt.of(LONG)).isEqualTo(LONG.substring(0, 60) + "…");
    assertThat(Excerpt.of("a".repeat(60))).isEqualTo("a".repeat(60));
  }

  /// Emoji are two UTF-16 units each; some of these shifts put the cut inside one.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void neverSplitsASurrogatePair(int shift) {
    var same = "x".repeat(shift) + "😀".repeat(60);
    var excerpt = Excerpt.of(same + "a" + "😀".repeat(60), same + "b" + "😀".repeat(60));
    assertThat(Printable.line(excerpt.from() + excerpt.to())).doesNotContain("\\u");
    assertThat(excerpt.from()).startsWith("…😀").contains("a").endsWith("😀…");
  }

  @Test
  void showsTheWholeOfTwoEmojiThatShareTheirFirstHalf() {
    assertThat(Excerpt.of(LONG + "😀", LONG + "😁"))
        .isEqualTo(new Excerpt("…67890123456789😀", "…67890123456789😁"));
  }

  @Test
  void cutsATextOfLoneHalvesWithoutLosingAny() {
    var halves = "\ude00".repeat(61);
    assertThat(Excerpt.of(halves)).isEqualTo("\ude00".repeat(60) + "…");
  }
}
