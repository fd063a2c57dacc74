package io.github.nxdesk.update;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldChange;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Problem.Conflict;
import io.github.nxdesk.model.Problem.Unreachable;
import io.github.nxdesk.update.Plan.Write;
import java.util.function.Function;

/// What a record, read again, tells of a write whose answer never came.
sealed interface LostReply {
  /// It holds what the write meant.
  record Done() implements LostReply {}

  /// It is as it was before, so that sending the write again overwrites nothing.
  record NotDone() implements LostReply {}

  /// Neither: there is nothing more to be done about it.
  record Over(Problem problem) implements LostReply {}

  /// Whether reading the record again can tell anything of this write at all: the record as it was
  /// must be known, and every field that was named must be one that the API shows.
  static boolean canBeSettled(Write write, Problem problem) {
    return problem instanceof Unreachable
        && problem.inDoubt()
        && write.before().isPresent()
        && write.changes().stream()
            .noneMatch(change -> change.field().role() == Field.Role.WRITE_ONLY);
  }

  /// What the record tells.
  ///
  /// @param before the record as it was when the write was planned
  /// @param doubt how the write failed
  static LostReply of(Write write, Message before, Message now, Problem doubt) {
    if (holds(write, now, FieldChange::to)) {
      return new Done();
    }
    if (now.fields().equals(before.fields())) {
      return new NotDone();
    }
    if (holds(write, now, FieldChange::from)) {
      return new Over(
          new Conflict(
              doubt.status(),
              "The server did not respond, and the change was not made. The message has since been"
                  + " changed%s, so the change was not sent again. Check the message, then run the command again."
                      .formatted(by(now))));
    }
    return new Over(
        new Unreachable(
            doubt.status(),
            doubt.message()
                + " The message now has neither the old nor the new values; it was changed%s."
                    .formatted(by(now)),
            true));
  }

  private static boolean holds(
      Write write, Message now, Function<FieldChange, FieldValue> expected) {
    return write.changes().stream()
        .allMatch(change ->
            now.fields()
                .value(change.field())
                .orElse(FieldValue.CLEARED)
                .equals(expected.apply(change)));
  }

  private static String by(Message message) {
    return message.fields().values().get(Field.UPDATED_BY) instanceof Text(var user)
        ? " by " + user
        : " by someone else";
  }
}
