package io.github.nxdesk.update;

import static io.github.nxdesk.update.Records.HIGH;
import static io.github.nxdesk.update.Records.ID;
import static io.github.nxdesk.update.Records.REQUIRED;
import static io.github.nxdesk.update.Records.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.model.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
  private final FakeHelpDesk desk = new FakeHelpDesk(WHOLE);
  private final Updater updater = new Updater(desk);

  static Stream<Problem> refusals() {
    return Stream.of(
        new Problem.Invalid(200, "no", List.of(FieldError.missing(Field.SUBJECT))),
        new Problem.Denied(401, "no"),
        new Problem.NotFound(404, "no", List.of(FieldError.unknownId(ID))),
        new Problem.Conflict(409, "no"),
        new Problem.Throttled(409, "no"),
        new Problem.Unreachable(null, "no", true),
        new Problem.Interrupted(15, "no", true));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void passesOnWhyItCannotRead(Problem problem) {
    desk.refuseReads(problem);
    assertThat(updater.update(Records.request(HIGH))).isEqualTo(new Failed(ID, problem));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void passesOnWhyItCannotWrite(Problem problem) {
    desk.refuseWrites(problem);
    assertThat(updater.update(Records.request(HIGH))).isEqualTo(new Failed(ID, problem));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void passesOnWhyItCannotWriteUnread(Problem problem) {
    desk.refuseWrites(problem);
    assertThat(updater.update(Records.unread(REQUIRED, false))).isEqualTo(new Failed(ID, problem));
  }

  @Test
  void doesNotWriteAfterARefusedRead() {
    desk.refuseReads(new Problem.Denied(401, "no"));
    updater.update(Records.request(HIGH));
    assertThat(desk.writes).isEmpty();
  }

  @Test
  void doesNotTakeAnotherMessageForTheOneAskedFor() {
    desk.answer(ID, WHOLE.with(Field.ID, new Int(5)));
    assertThat(updater.update(Records.request(HIGH)))
        .isEqualTo(
            new Failed(
                ID,
                new Problem.Unreachable(
                    200, "The server answered with message 5 instead of 87654321.", false)));
    assertThat(desk.writes).isEmpty();
  }

  @Test
  void namesEveryRequiredFieldThatTheRecordLacks() {
    desk.answer(ID, WHOLE.without(Field.SUBJECT).without(Field.BUSINESS_ID));
    assertThat(updater.update(Records.request(HIGH)))
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(failed.problem().errors())
                    .containsExactly(
                        FieldError.missing(Field.BUSINESS_ID), FieldError.missing(Field.SUBJECT)));
    assertThat(desk.writes).isEmpty();
  }

  @Test
  void takesARequiredFieldThatTheRecordLacksFromTheChange() {
    desk.answer(ID, WHOLE.without(Field.SUBJECT));
    var named = HIGH.with(Field.SUBJECT, new Text("s"));
    assertThat(updater.update(Records.request(named))).isInstanceOf(Updated.class);
  }
}
