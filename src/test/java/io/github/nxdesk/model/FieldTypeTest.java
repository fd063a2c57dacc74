package io.github.nxdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Verbatim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypeTest {
  private static final FieldType ID = new FieldType.Identifier();
  private static final FieldType SUBJECT = Field.SUBJECT.type();
  private static final FieldType SWITCH = new FieldType.Switch();
  private static final FieldType LINK = new FieldType.Link();

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "' 42 ', 42",
    "9007199254740993, 9007199254740993",
    "9223372036854775807, 9223372036854775807"
  })
  void takesPositiveIds(String typed, long id) {
    assertThat(ID.parse(typed)).isEqualTo(new Int(id));
    assertThat(ID.problem(new Int(id))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "-9223372036854775808",
        "9223372036854775808",
        "abc",
        "1.5",
        "1e3",
        "0x10",
        ""
      })
  void refusesWhatIsNoPositiveId(String typed) {
    assertThat(ID.problem(ID.parse(typed)))
        .contains("must be a whole number from 1 to 9223372036854775807");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "😀", "e\u0301"})
  void takesASubjectOf254Characters(String character) {
    var text = character.repeat(254 / character.codePointCount(0, character.length()));
    assertThat(SUBJECT.problem(SUBJECT.parse(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "😀"})
  void refusesASubjectOf255Characters(String character) {
    assertThat(SUBJECT.problem(SUBJECT.parse(character.repeat(255))))
        .contains("must be at most 254 characters; it has 255");
  }

  @Test
  void keepsTextAsItWasTyped() {
    assertThat(SUBJECT.parse(" @a\r\n\t")).isEqualTo(new Text(" @a\r\n\t"));
  }

  @Test
  void refusesWhatIsNoText() {
    assertThat(SUBJECT.problem(new Int(1))).contains("must be text");
  }

  @Test
  void takesAMessageOfAnyLength() {
    assertThat(Field.MESSAGE_TEXT.type().problem(new Text("x".repeat(1_000_000)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "TRUE, true", "' False ', false", "false, false"})
  void readsTruthInAnyCase(String typed, boolean truth) {
    assertThat(SWITCH.parse(typed)).isEqualTo(new Bool(truth));
    assertThat(SWITCH.problem(new Bool(truth))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "", "truee"})
  void refusesWhatIsNeitherTrueNorFalse(String typed) {
    assertThat(SWITCH.problem(SWITCH.parse(typed))).contains("must be true or false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/a.png",
        "http://127.0.0.1:8080/a%20b.png?x=1#y",
        "HTTPS://EXAMPLE.COM"
      })
  void takesWebAddresses(String typed) {
    assertThat(LINK.problem(LINK.parse(typed))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.png",
        "example.com/a.png",
        "//example.com/a.png",
        "/a.png",
        "https:",
        "https://",
        "https:///a.png",
        "ftp://example.com/a.png",
        "httpss://example.com",
        "file:///etc/passwd",
        "https://exa mple.com",
        "https://example.com/a b.png"
      })
  void refusesWhatIsNoWebAddress(String typed) {
    assertThat(LINK.problem(LINK.parse(typed)))
        .contains("must be a URL that starts with https:// or http://");
  }

  @Test
  void takesWhateverTheApiReports() {
    var reported = new FieldType.ReadOnly();
    assertThat(reported.parse("7")).isEqualTo(new Text("7"));
    assertThat(reported.problem(new Verbatim("[]"))).isEmpty();
  }

  @Test
  void showsEveryKindOfValue() {
    assertThat(ID.show(FieldValue.CLEARED)).isEqualTo("(none)");
    assertThat(ID.show(new Text("a b"))).isEqualTo("a b");
    assertThat(ID.show(new Int(Long.MAX_VALUE))).isEqualTo("9223372036854775807");
    assertThat(ID.show(new Bool(true))).isEqualTo("true");
    assertThat(ID.show(new Verbatim("{\"a\":1}"))).isEqualTo("{\"a\":1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "OWNER_ID; ID",
        "SUBJECT; TEXT",
        "PRIORITY; VALUE",
        "CLOSED; true|false",
        "NEW_IMAGE_URL; URL",
        "UPDATED_ON; VALUE"
      })
  void standsForItselfInHelpTexts(Field field, String placeholder) {
    assertThat(field.type().placeholder()).isEqualTo(placeholder);
  }
}
