package io.github.nxdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnumerationTest {
  private static final FieldType PRIORITY = Field.PRIORITY.type();
  private static final String VALID = "is not one of Low (1), Normal (2), High (3), Critical (4)";

  @ParameterizedTest
  @CsvSource({
    "Low, 1",
    "normal, 2",
    "HIGH, 3",
    "' cRiTiCaL ', 4",
    "1, 1",
    "' 4 ', 4",
  })
  void takesANameInAnyCaseOrANumber(String typed, long number) {
    assertThat(PRIORITY.parse(typed)).isEqualTo(new Int(number));
    assertThat(PRIORITY.problem(new Int(number))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5", "-1", "9223372036854775808", "", "urgent"})
  void listsWhatIsValid(String typed) {
    assertThat(PRIORITY.problem(PRIORITY.parse(typed))).contains(VALID);
  }

  @ParameterizedTest
  @CsvSource({"Hihg, High", "hig, High", "lowe, Low", "crtical, Critical", "norml, Normal"})
  void suggestsTheNearest(String typed, String meant) {
    assertThat(PRIORITY.problem(PRIORITY.parse(typed)))
        .contains(VALID + "; did you mean " + meant + "?");
  }

  @Test
  void refusesATruth() {
    assertThat(PRIORITY.problem(new Bool(true))).contains(VALID);
  }

  @Test
  void showsTheName() {
    assertThat(PRIORITY.show(new Int(3))).isEqualTo("High");
  }

  @Test
  void showsAnUnknownNumberAsItIs() {
    assertThat(Field.AI_PROCESSING_RESULT.type().show(new Int(0))).isEqualTo("0");
  }

  @Test
  void showsWhatIsNoNumberAsItIs() {
    assertThat(PRIORITY.show(new Text("odd"))).isEqualTo("odd");
  }
}
