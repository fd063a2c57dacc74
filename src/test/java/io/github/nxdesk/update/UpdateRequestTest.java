package io.github.nxdesk.update;

import static io.github.nxdesk.update.Records.HIGH;
import static io.github.nxdesk.update.Records.ID;
import static io.github.nxdesk.update.Records.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpdateRequestTest {
  @Test
  void hasNoProblemWithAnIdAndAGoodValue() {
    assertThat(Records.request(HIGH).problem()).isEmpty();
  }

  @Test
  void needsAnId() {
    assertThat(errors(new UpdateRequest(HIGH, true, false, Optional.empty())))
        .containsExactly(FieldError.missing(Field.ID));
  }

  @Test
  void namesEverythingThatIsWrongInTableOrder() {
    var change =
        Change.NONE
            .with(Field.NEW_IMAGE_URL, new Text("nonsense"))
            .with(Field.OWNER_ID, new Int(-1))
            .with(Field.PRIORITY, new Text("Hihg"))
            .with(Field.SUBJECT, new Text(""))
            .with(Field.BUSINESS_ID, FieldValue.CLEARED)
            .with(Field.ID, new Int(0));
    assertThat(errors(new UpdateRequest(change, true, false, Optional.empty())))
        .extracting(FieldError::propertyName)
        .containsExactly("Id", "BusinessId", "Subject", "Priority", "OwnerId", "NewImageUrl");
  }

  @Test
  void saysThatNothingWasSent() {
    assertThat(new UpdateRequest(HIGH, true, false, Optional.empty()).problem())
        .contains(
            new Problem.Invalid(
                null,
                "Nothing was sent: some values are missing or invalid.",
                List.of(FieldError.missing(Field.ID))));
  }

  @Test
  void needsNoOtherFieldWhereTheRecordIsRead() {
    var request = Records.request(Change.NONE.with(Field.OWNER_ID, FieldValue.CLEARED));
    assertThat(request.problem()).isEmpty();
  }

  @Test
  void needsAllSevenRequiredFieldsWhereItIsNot() {
    var request = new UpdateRequest(Change.NONE, false, false, Optional.empty());
    assertThat(errors(request))
        .containsExactly(
            FieldError.missing(Field.ID),
            FieldError.missing(Field.BUSINESS_ID),
            FieldError.missing(Field.COWORKER_ID),
            FieldError.missing(Field.SUBJECT),
            FieldError.missing(Field.MESSAGE_TEXT),
            FieldError.missing(Field.PRIORITY),
            FieldError.missing(Field.AI_PROCESSING_RESULT));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "BUSINESS_ID",
        "COWORKER_ID",
        "SUBJECT",
        "MESSAGE_TEXT",
        "PRIORITY",
        "AI_PROCESSING_RESULT"
      })
  void namesTheOneThatIsMissing(Field field) {
    assertThat(errors(Records.unread(REQUIRED.without(field), false)))
        .containsExactly(FieldError.missing(field));
  }

  @Test
  void needsNoMoreThanThoseSeven() {
    assertThat(Records.unread(REQUIRED, false).problem()).isEmpty();
  }

  @Test
  void knowsItsMessage() {
    assertThat(Records.request(HIGH).id()).isEqualTo(ID);
  }

  @Test
  void knowsNoMessageWhereTheIdIsNone() {
    var request =
        new UpdateRequest(HIGH.with(Field.ID, new Text("abc")), true, false, Optional.empty());
    assertThat(Optional.ofNullable(request.id())).isEmpty();
  }

  private static List<FieldError> errors(UpdateRequest request) {
    return request.problem().orElseThrow().errors();
  }
}
