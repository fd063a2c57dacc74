package io.github.nxdesk.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Author;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.CommentDraft;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.ChangedAndCommented;
import io.github.nxdesk.model.Outcome.ChangedOnly;
import io.github.nxdesk.model.Outcome.Commented;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Outcome.Unchanged;
import io.github.nxdesk.model.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommenterTest {
  private static final Author DANA = new Author(5, Optional.of("Dana Holm"));
  private static final CommentDraft DONE = new CommentDraft("Done.", false, DANA);

  private final FakeHelpDesk desk = new FakeHelpDesk(Records.WHOLE);

  @Test
  void addsAComment() {
    assertThat(new Commenter(desk).comment(Records.ID, DONE))
        .isEqualTo(
            new Commented(Records.ID, 1, DANA, 200, "HelpDeskComment was successfully created."));
    assertThat(desk.comments).extracting(Comment::coworkerId).containsExactly(5L);
    assertThat(desk.reads).isEmpty();
  }

  @Test
  void followsAChange() {
    assertThat(update())
        .isInstanceOfSatisfying(
            ChangedAndCommented.class,
            outcome -> assertThat(outcome.comment().author()).isEqualTo(DANA));
    assertThat(desk.comments).extracting(Comment::text).containsExactly("Done.");
  }

  @Test
  void saysNothingWhereNothingChanged() {
    update();
    assertThat(update()).isInstanceOf(Unchanged.class);
    assertThat(desk.comments).hasSize(1);
  }

  @Test
  void saysSoIfOnlyTheChangeWasMade() {
    var lost = new Problem.Unreachable(null, "The connection was cut.", true);
    desk.refuseComments(lost);
    assertThat(update())
        .isInstanceOfSatisfying(
            ChangedOnly.class, outcome -> assertThat(outcome.problem()).isEqualTo(lost));
    assertThat(desk.writes).hasSize(1);
  }

  @Test
  void saysNothingAfterAFailure() {
    desk.refuseWrites(new Problem.Invalid(400, "No.", List.of()));
    assertThat(update()).isInstanceOf(Failed.class);
    assertThat(desk.comments).isEmpty();
  }

  private Outcome update() {
    var change = Change.NONE.with(Field.ID, new Int(Records.ID)).with(Field.CLOSED, new Bool(true));
    return new Updater(desk)
        .update(new UpdateRequest(change, true, false, Optional.empty(), Optional.of(DONE)));
  }
}
