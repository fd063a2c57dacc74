package io.github.nxdesk.update;

import static io.github.nxdesk.update.Records.HIGH;
import static io.github.nxdesk.update.Records.ID;
import static io.github.nxdesk.update.Records.REQUIRED;
import static io.github.nxdesk.update.Records.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldChange;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Verbatim;
import io.github.nxdesk.model.Outcome.Unchanged;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.model.Outcome.WouldUpdate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpdaterTest {
  private static final FieldChange RAISED = new FieldChange(Field.PRIORITY, new Int(2), new Int(3));

  private final FakeHelpDesk desk = new FakeHelpDesk(WHOLE);
  private final Updater updater = new Updater(desk);

  @Test
  void reportsTheOldAndTheNewValueAndTheServersWords() {
    assertThat(updater.update(Records.request(HIGH)))
        .isEqualTo(
            new Updated(ID, 200, "HelpDeskMessage was successfully updated.", List.of(RAISED)));
  }

  @Test
  void sendsEveryFieldBack() {
    updater.update(Records.request(HIGH));
    assertThat(desk.writes).containsExactly(WHOLE.over(HIGH));
  }

  @Test
  void sendsNothingWhereNothingWouldChange() {
    var same = HIGH.with(Field.PRIORITY, new Int(2)).with(Field.OWNER_ID, FieldValue.CLEARED);
    assertThat(updater.update(Records.request(same))).isEqualTo(new Unchanged(ID, 200));
    assertThat(desk.writes).isEmpty();
  }

  @Test
  void reportsOnlyTheFieldsThatDiffer() {
    var change = HIGH.with(Field.CLOSED, new Bool(false));
    assertThat(updater.update(Records.request(change)))
        .isInstanceOfSatisfying(
            Updated.class, updated -> assertThat(updated.changes()).containsExactly(RAISED));
  }

  @Test
  void leavesAnAbsentOptionalFieldAbsent() {
    desk.answer(ID, REQUIRED);
    updater.update(Records.request(HIGH));
    assertThat(desk.writes).containsExactly(REQUIRED.over(HIGH));
  }

  @Test
  void reportsAFieldThatWasAbsentAsEmptyBefore() {
    desk.answer(ID, REQUIRED);
    var owner = Change.NONE.with(Field.OWNER_ID, new Int(501));
    assertThat(updater.update(Records.request(owner)))
        .isInstanceOfSatisfying(
            Updated.class,
            updated ->
                assertThat(updated.changes())
                    .containsExactly(
                        new FieldChange(Field.OWNER_ID, FieldValue.CLEARED, new Int(501))));
  }

  @ParameterizedTest
  @EnumSource(names = {"NEW_IMAGE_URL", "CLEAR_IMAGE_FILE"})
  void neverSendsBackACommandThatARecordLists(Field field) {
    desk.answer(ID, WHOLE.with(field, new Text("https://example.com/a.png")));
    updater.update(Records.request(HIGH));
    assertThat(desk.writes)
        .singleElement()
        .satisfies(body -> assertThat(body.value(field)).isEmpty());
  }

  @Test
  void sendsAWriteOnlyFieldThatIsNamed() {
    var clear = Change.NONE.with(Field.CLEAR_IMAGE_FILE, new Bool(true));
    updater.update(Records.request(clear));
    assertThat(desk.writes)
        .singleElement()
        .satisfies(body -> assertThat(body.value(Field.CLEAR_IMAGE_FILE)).contains(new Bool(true)));
  }

  @Test
  void carriesAValueOfAnOddTypeAsItCame() {
    var odd = new Verbatim("{\"Id\":31.0,\"x\":[1e400]}");
    desk.answer(ID, WHOLE.with(Field.HELP_DESK_DEPARTMENT_ID, odd));
    updater.update(Records.request(HIGH));
    assertThat(desk.record(ID).value(Field.HELP_DESK_DEPARTMENT_ID)).contains(odd);
  }

  /// nexudus-api.md: live records also hold 0.
  @Test
  void keepsAnAiProcessingResultOfZero() {
    desk.answer(ID, WHOLE.with(Field.AI_PROCESSING_RESULT, new Int(0)));
    updater.update(Records.request(HIGH));
    assertThat(desk.record(ID).value(Field.AI_PROCESSING_RESULT)).contains(new Int(0));
  }

  @Test
  void dryRunShowsWhatWouldBeSent() {
    var before = desk.message(ID);
    assertThat(updater.update(Records.dryRun(HIGH)))
        .isEqualTo(
            new WouldUpdate(
                ID, 200, List.of(RAISED), WHOLE.over(HIGH), Optional.of(before), Optional.empty()));
  }

  @Test
  void dryRunNeverWrites() {
    updater.update(Records.dryRun(HIGH));
    assertThat(desk.writes).isEmpty();
  }

  @Test
  void dryRunOfNothingIsUnchanged() {
    var same = Change.NONE.with(Field.PRIORITY, new Int(2));
    assertThat(updater.update(Records.dryRun(same))).isEqualTo(new Unchanged(ID, 200));
  }

  @Test
  void noReadNeverReads() {
    updater.update(Records.unread(REQUIRED, false));
    assertThat(desk.reads).isEmpty();
  }

  @Test
  void noReadSendsExactlyWhatWasGiven() {
    assertThat(updater.update(Records.unread(REQUIRED, false)))
        .isEqualTo(new Updated(ID, 200, "HelpDeskMessage was successfully updated.", List.of()));
    assertThat(desk.writes).containsExactly(REQUIRED);
  }

  @Test
  void noReadDryRunTouchesNothing() {
    assertThat(updater.update(Records.unread(REQUIRED, true)))
        .isEqualTo(
            new WouldUpdate(ID, null, List.of(), REQUIRED, Optional.empty(), Optional.empty()));
    assertThat(desk.reads).isEmpty();
    assertThat(desk.writes).isEmpty();
  }

  @Test
  void doesNotTakeARequestWithoutAnId() {
    var request = new UpdateRequest(HIGH, true, false, Optional.empty());
    assertThatThrownBy(() -> updater.update(request)).isInstanceOf(IllegalArgumentException.class);
  }
}
