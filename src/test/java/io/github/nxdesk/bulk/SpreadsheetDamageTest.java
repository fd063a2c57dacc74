package io.github.nxdesk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.CellText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetDamageTest {
  private static final String FULL = "x".repeat(CellText.LONGEST);

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "windows-1250", "windows-1251", "x-MacRoman"})
  void recognizesTextThatWasDecodedWrongly(String encoding) {
    var text = "Naïve café – “ok” €5 🎉";
    var wrong = new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(encoding));
    assertThat(SpreadsheetDamage.of(text, wrong))
        .hasValueSatisfying(
            words -> assertThat(words).startsWith("was decoded wrongly").contains("--accept-text"));
    assertThat(SpreadsheetDamage.of(text, wrong + " edited")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"Naïve café, Na?ve caf?", "Naïve café, Na\ufffdve caf\ufffd"})
  void recognizesTextThatLostLetters(String before, String now) {
    assertThat(SpreadsheetDamage.of(before, now)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "Naïve café, Naive cafe",
    "Naïve café, Naïve café?",
    "Naïve café, Cafe: any?",
    "caf?, café",
    "cafÃ©, café",
    "cafÃ©, cafÃ© again",
    "plain, schön",
    "Ärger, Übel",
  })
  void acceptsWhatAPersonWrites(String before, String now) {
    assertThat(SpreadsheetDamage.of(before, now)).isEmpty();
  }

  @Test
  void recognizesTextThatWasCutOff() {
    assertThat(SpreadsheetDamage.of(FULL + "y", FULL)).isPresent();
    assertThat(SpreadsheetDamage.of("=" + FULL, "=" + FULL.substring(2))).isPresent();
    var lines = "a\r\n".repeat(20_000);
    assertThat(SpreadsheetDamage.of(lines, lines.replace("\r", "").substring(0, CellText.LONGEST)))
        .isPresent();
  }

  @Test
  void acceptsOtherLongTexts() {
    assertThat(SpreadsheetDamage.of(FULL + "y", FULL + "yz")).isEmpty();
    assertThat(SpreadsheetDamage.of(FULL + "y", FULL.substring(1))).isEmpty();
    assertThat(SpreadsheetDamage.of("y" + FULL, FULL)).isEmpty();
  }
}
