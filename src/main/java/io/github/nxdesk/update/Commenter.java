package io.github.nxdesk.update;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.NewComment;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.ChangedOnly;
import io.github.nxdesk.model.Outcome.Commented;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.Created;
import io.github.nxdesk.nexudus.NexudusClient;
import java.util.List;
import java.util.Optional;

/// Adds one comment to messages.
///
/// The API wants a coworker named with each (nexudus-api.md, Neighbours), and does not say whom;
/// see docs/decisions/0052.
public final class Commenter {
  private final NexudusClient desk;
  private final String text;
  private final boolean internal;

  /// @param internal whether it is for the staff only
  public Commenter(NexudusClient desk, String text, boolean internal) {
    this.desk = desk;
    this.text = text;
    this.internal = internal;
  }

  /// Adds it.
  ///
  /// @param coworkerId under whose name; the message's own coworker's if empty
  public Outcome comment(long messageId, Optional<Long> coworkerId) {
    return switch (added(messageId, coworkerId)) {
      case Refused<Created>(var problem) -> new Failed(messageId, problem);
      case Given<Created>(var status, var created) ->
          new Commented(messageId, created.id(), status, created.message());
    };
  }

  /// Adds it to a message that was changed, and only then: where there was nothing to change there
  /// is nothing to say, so that a command that is given twice does not comment twice.
  public Outcome after(Outcome change) {
    if (!(change instanceof Updated updated)) {
      return change;
    }
    return added(updated.id(), Optional.empty()) instanceof Refused<Created>(var problem)
        ? new ChangedOnly(updated, problem)
        : updated;
  }

  private Answer<Created> added(long messageId, Optional<Long> coworkerId) {
    if (coworkerId.isPresent()) {
      return desk.comment(new NewComment(messageId, coworkerId.get(), text, internal));
    }
    return switch (desk.read(messageId)) {
      case Refused<Message>(var problem) -> new Refused<>(problem);
      case Given<Message>(var status, var message) ->
          message.fields().values().get(Field.COWORKER_ID) instanceof Int(var coworker)
              ? desk.comment(new NewComment(messageId, coworker, text, internal))
              : new Refused<>(
                  new Problem.Invalid(
                      status,
                      "Nothing was sent: the message has no coworker. Specify one with"
                          + " --coworker-id.",
                      List.of(FieldError.missing(Field.COWORKER_ID))));
    };
  }
}
