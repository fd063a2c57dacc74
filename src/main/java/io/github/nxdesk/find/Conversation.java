package io.github.nxdesk.find;

import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Timestamps;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What was said about one message.
public final class Conversation {
  private static final int PAGE = 100;

  /// Whatever order the server knows. The epoch stands for a time that it does not tell.
  private static final Comparator<Comment> OLDEST_FIRST =
      Comparator.comparing(
              (Comment comment) -> Timestamps.parse(comment.createdOn()).orElse(Instant.EPOCH))
          .thenComparingLong(Comment::id);

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
        : new Given<>(200, found.stream().sorted(OLDEST_FIRST).toList());
  }
}
