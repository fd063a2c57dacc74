package io.github.nxdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1", "+1", "-1", "@sum", "\tx", "\rx", "\nx", "\uff1d1", "null", "Null ", "007", "1/2",
        "1E5", "10:30", "50 %", "1.5"
      })
  void guardsWhatWouldBeMisread(String text) {
    assertThat(CellText.guard(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "'", "''", "It's", "'quoted'", "a=b", " =1", "nullable", "1a", "e", "🙂"})
  void leavesOtherTextAlone(String text) {
    assertThat(CellText.guard(text)).isEqualTo(text);
    assertThat(CellText.unguard(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"'=1, =1", "''=1, '=1", "'null, null", "=1, =1", "'x, 'x", "''x, ''x"})
  void takesExactlyOneGuardOff(String cell, String text) {
    assertThat(CellText.unguard(cell)).isEqualTo(text);
  }

  @Test
  void guardsTextThatLooksGuarded() {
    assertThat(CellText.guard("'=1")).isEqualTo("''=1");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "1, 1",
        "999999999999999, 999999999999999",
        "9007199254740993, '9007199254740993",
        "-5, '-5"
      })
  void keepsEveryDigitOfANumber(long number, String cell) {
    assertThat(CellText.of(number)).isEqualTo(cell);
    assertThat(Long.parseLong(CellText.unguard(cell))).isEqualTo(number);
  }

  @RepeatedTest(20)
  void unguardGivesBackEveryText() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var alphabet =
        new String[] {"'", "=", "-", "@", "\t", "\r", "7", ".", "null", " ", "a", "🙂", ",", "\""};
    for (int i = 0; i < 500; i++) {
      var text = new StringBuilder();
      random.ints(random.nextInt(6), 0, alphabet.length).forEach(at -> text.append(alphabet[at]));
      assertThat(CellText.unguard(CellText.guard(text.toString())))
          .as("seed %d", seed)
          .isEqualTo(text.toString());
    }
  }
}
