package io.github.nxdesk.find;

import io.github.nxdesk.model.Comment;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import java.util.ArrayList;
import java.util.List;

/// What was said about one message.
public final class Conversation {
  private static final int PAGE = 100;

  private Conversation() {}

  /// The message's comments, the oldest first. Those on other messages are left out, should the
  /// server not know the filter.
  public static Answer<List<Comment>> of(NexudusClient desk, long messageId) {
    var found = new ArrayList<Comment>();
    var problem =
        new Pages<Comment>(
                (number, size) -> desk.comments(messageId, number, size), PAGE, Comment::id)
            .read((_, fresh) -> {
              fresh.stream()
                  .filter(each -> each.messageId() == null || each.messageId() == messageId)
                  .forEach(found::add);
              return new Pages.Next.More();
            });
    return problem.isPresent()
        ? new Refused<>(problem.get())
        : new Given<>(200, List.copyOf(found));
  }
}
