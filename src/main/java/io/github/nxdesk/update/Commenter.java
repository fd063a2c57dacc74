package io.github.nxdesk.update;

import io.github.nxdesk.model.CommentDraft;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.ChangedAndCommented;
import io.github.nxdesk.model.Outcome.ChangedOnly;
import io.github.nxdesk.model.Outcome.Commented;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.Created;
import io.github.nxdesk.nexudus.NexudusClient;

/// Adds comments to messages.
public final class Commenter {
  private final NexudusClient client;

  /// Adds them by that client.
  public Commenter(NexudusClient client) {
    this.client = client;
  }

  /// Adds a comment to one message.
  public Outcome comment(long messageId, CommentDraft draft) {
    return switch (client.comment(draft.on(messageId))) {
      case Refused<Created>(var problem) -> new Failed(messageId, problem);
      case Given<Created>(var status, var created) ->
          new Commented(messageId, created.id(), draft.author(), status, created.message());
    };
  }

  /// Adds a comment to a message that was changed, and only then: where there was nothing to change
  /// there is nothing to say, so that a command that is given twice does not comment twice.
  Outcome after(Outcome change, CommentDraft draft) {
    return change instanceof Updated updated
        ? switch (comment(updated.id(), draft)) {
          case Commented commented -> new ChangedAndCommented(updated, commented);
          case Failed(_, var problem) -> new ChangedOnly(updated, problem);
          case Outcome other -> throw new IllegalStateException("not about a comment: " + other);
        }
        : change;
  }
}
