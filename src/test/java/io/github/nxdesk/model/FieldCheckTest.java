package io.github.nxdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Verbatim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldCheckTest {
  @ParameterizedTest
  @EnumSource(names = {"HELP_DESK_DEPARTMENT_ID", "OWNER_ID"})
  void letsAFieldBeClearedThatMayBeEmpty(Field field) {
    assertThat(field.check(FieldValue.CLEARED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"HELP_DESK_DEPARTMENT_ID", "OWNER_ID"})
  void refusesToClearAnyOther(Field field) {
    assertThat(field.check(FieldValue.CLEARED))
        .contains(new FieldError(field.wireName(), "cannot be cleared", FieldValue.CLEARED));
  }

  @ParameterizedTest
  @EnumSource(names = {"SUBJECT", "MESSAGE_TEXT"})
  void saysOfAnEmptyRequiredTextWhatTheServerSays(Field field) {
    assertThat(field.check(new Text("")))
        .contains(new FieldError(field.wireName(), "is a required field", new Text("")));
  }

  @Test
  void takesAnEmptyTextWhereNoneIsRequired() {
    assertThat(Field.SYSTEM_ID.check(new Text(""))).isEmpty();
  }

  @Test
  void takesWhiteSpaceAsText() {
    assertThat(Field.MESSAGE_TEXT.check(new Text(" \r\n"))).isEmpty();
  }

  @Test
  void carriesTheRefusedValueAsItWasTyped() {
    var typed = Field.OWNER_ID.type().parse("9223372036854775808");
    assertThat(Field.OWNER_ID.check(typed))
        .contains(
            new FieldError(
                "OwnerId",
                "must be a whole number from 1 to 9223372036854775807",
                new Text("9223372036854775808")));
  }

  @ParameterizedTest
  @EnumSource(names = {"SUBJECT", "MESSAGE_TEXT", "CLOSED", "NEW_IMAGE_URL", "CLEAR_IMAGE_FILE"})
  void refusesANumberWhereNoneBelongs(Field field) {
    assertThat(field.check(new Int(1))).isPresent();
  }

  @ParameterizedTest
  @EnumSource(names = {"ID", "PRIORITY", "AI_PROCESSING_RESULT", "OWNER_ID", "SUBJECT"})
  void refusesATruthWhereNoneBelongs(Field field) {
    assertThat(field.check(new Bool(true))).isPresent();
  }

  @Test
  void refusesAnyOddValueInAFieldThatCanBeChanged() {
    assertThat(Field.changeable())
        .allSatisfy(field -> assertThat(field.check(new Verbatim("1.5"))).isPresent());
  }

  @Test
  void callsAMissingFieldRequired() {
    assertThat(FieldError.missing(Field.ID))
        .isEqualTo(new FieldError("Id", "is a required field", FieldValue.CLEARED));
  }

  @Test
  void namesAnUnknownId() {
    assertThat(FieldError.unknownId(7))
        .isEqualTo(new FieldError("Id", "is not the ID of a message", new Int(7)));
  }
}
