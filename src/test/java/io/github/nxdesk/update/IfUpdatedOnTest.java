package io.github.nxdesk.update;

import static io.github.nxdesk.update.Records.HIGH;
import static io.github.nxdesk.update.Records.ID;
import static io.github.nxdesk.update.Records.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Outcome.Unchanged;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.model.Problem.Conflict;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfUpdatedOnTest {
  private static final Instant EXPECTED = Instant.parse("2025-01-15T10:30:00Z");

  private final FakeHelpDesk desk = new FakeHelpDesk();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-15T10:30:00Z",
        "2025-01-15T10:30:00",
        "2025-01-15T10:30:00.1234567Z",
        "2025-01-15T12:30:00+02:00"
      })
  void writesWhereTheRecordIsStillOfThen(String updatedOn) {
    assertThat(updateOf(WHOLE.with(Field.UPDATED_ON, new Text(updatedOn))))
        .isInstanceOf(Updated.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-01-15T10:30:01Z", "2025-01-15T10:29:59.9Z", "", "soon"})
  void sendsNothingWhereItIsNot(String updatedOn) {
    updateOf(WHOLE.with(Field.UPDATED_ON, new Text(updatedOn)));
    assertThat(desk.writes).isEmpty();
  }

  @Test
  void saysWhenAndByWhomItWasChanged() {
    assertThat(updateOf(WHOLE.with(Field.UPDATED_ON, new Text("2025-01-16T00:00:00Z"))))
        .isEqualTo(
            new Failed(
                ID,
                new Conflict(
                    200,
                    "The message was last changed on 2025-01-16T00:00:00Z by admin@example.com, not"
                        + " on 2025-01-15T10:30:00Z as expected. Nothing was sent.")));
  }

  @Test
  void saysThatTheTimeIsUnknownWhereTheRecordHasNone() {
    var record = WHOLE.without(Field.UPDATED_ON).with(Field.UPDATED_BY, FieldValue.CLEARED);
    assertThat(updateOf(record))
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(failed.problem().message())
                    .startsWith("The message was last changed at an unknown time, not on"));
  }

  @Test
  void doesNotMatterWhereNothingWouldChange() {
    desk.answer(ID, WHOLE.with(Field.UPDATED_ON, new Text("2025-01-16T00:00:00Z")));
    var same = Change.NONE.with(Field.PRIORITY, new Int(2));
    assertThat(new Updater(desk).update(Records.ifUpdatedOn(same, EXPECTED)))
        .isInstanceOf(Unchanged.class);
  }

  private Outcome updateOf(Change record) {
    desk.answer(ID, record);
    return new Updater(desk).update(Records.ifUpdatedOn(HIGH, EXPECTED));
  }
}
