package io.github.nxdesk.update;

import static io.github.nxdesk.update.Records.HIGH;
import static io.github.nxdesk.update.Records.ID;
import static io.github.nxdesk.update.Records.REQUIRED;
import static io.github.nxdesk.update.Records.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.update.FakeHelpDesk.Mishap;
import org.junit.jupiter.api.Test;

/// Writes that may or may not have been done when the connection was lost.
class LostReplyTest {
  private static final Problem CUT = new Problem.Unreachable(null, "The connection was cut.", true);

  private final FakeHelpDesk desk = new FakeHelpDesk(WHOLE);

  @Test
  void isSuccessWhereTheRecordHoldsTheChange() {
    desk.loseReply(Mishap.DONE);
    assertThat(update(HIGH))
        .isInstanceOfSatisfying(
            Updated.class, updated -> assertThat(updated.message()).contains("response was lost"));
    assertThat(desk.writes).hasSize(1);
  }

  @Test
  void isSuccessWhereSomebodyElseChangedAnotherFieldAfterwards() {
    desk.loseReply((fake, write) -> {
      Mishap.DONE.happen(fake, write);
      fake.answer(ID, fake.record(ID).with(Field.SUBJECT, new Text("another")));
    });
    assertThat(update(HIGH)).isInstanceOf(Updated.class);
    assertThat(desk.record(ID).value(Field.SUBJECT)).contains(new Text("another"));
  }

  @Test
  void isRepeatedWhereTheRecordIsAsBefore() {
    desk.loseReply(Mishap.NOT_DONE);
    assertThat(update(HIGH)).isInstanceOf(Updated.class);
    assertThat(desk.writes).hasSize(2).containsOnly(desk.writes.getFirst());
  }

  @Test
  void isGivenUpAfterThreeAttempts() {
    for (int i = 0; i < 4; i++) {
      desk.loseReply(Mishap.NOT_DONE);
    }
    assertThat(update(HIGH)).isEqualTo(new Failed(ID, CUT));
    assertThat(desk.writes).hasSize(3);
  }

  @Test
  void overwritesNobodyElsesChange() {
    desk.loseReply((fake, _) ->
        fake.answer(
            ID,
            WHOLE
                .with(Field.CLOSED, new Bool(true))
                .with(Field.UPDATED_BY, new Text("bo@example.com"))));
    assertThat(problem(update(HIGH)))
        .isInstanceOfSatisfying(
            Problem.Conflict.class,
            conflict ->
                assertThat(conflict.message())
                    .contains("the change was not made", "changed by bo@example.com"));
    assertThat(desk.writes).hasSize(1);
    assertThat(desk.record(ID).value(Field.CLOSED)).contains(new Bool(true));
  }

  @Test
  void staysInDoubtWhereTheRecordHoldsNeitherValue() {
    desk.loseReply((fake, _) ->
        fake.answer(ID, WHOLE.with(Field.PRIORITY, new Int(4)).without(Field.UPDATED_BY)));
    var problem = problem(update(HIGH));
    assertThat(problem.inDoubt()).isTrue();
    assertThat(problem.message())
        .contains("connection was cut", "neither the old nor the new", "by someone else");
    assertThat(desk.writes).hasSize(1);
  }

  @Test
  void staysInDoubtWhereTheRecordCannotBeReadAgain() {
    desk.loseReply((fake, _) -> fake.refuseReads(new Problem.Unreachable(null, "no", false)));
    assertThat(update(HIGH)).isEqualTo(new Failed(ID, CUT));
  }

  /// The API never shows them.
  @Test
  void staysInDoubtWhereAWriteOnlyFieldIsNamed() {
    desk.loseReply(Mishap.DONE);
    var change = HIGH.with(Field.CLEAR_IMAGE_FILE, new Bool(true));
    assertThat(update(change)).isEqualTo(new Failed(ID, CUT));
    assertThat(desk.reads).hasSize(1);
    assertThat(desk.writes).hasSize(1);
  }

  @Test
  void isNeverRepeatedUnread() {
    desk.loseReply(Mishap.NOT_DONE);
    assertThat(new Updater(desk).update(Records.unread(REQUIRED, false)))
        .isEqualTo(new Failed(ID, CUT));
    assertThat(desk.reads).isEmpty();
    assertThat(desk.writes).hasSize(1);
  }

  private Outcome update(Change change) {
    return new Updater(desk).update(Records.request(change));
  }

  private static Problem problem(Outcome outcome) {
    return outcome instanceof Failed(_, var problem)
        ? problem
        : new Problem.Internal("not failed: " + outcome);
  }
}
