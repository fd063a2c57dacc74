package io.github.nxdesk.nexudus;

import io.github.nxdesk.http.Requests;
import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.NewComment;

/// The calls of `/api/support/helpdeskcomments`.
final class CommentCalls {
  private static final String PATH = "/api/support/helpdeskcomments";

  private final Requests requests;
  private final AuthorizedTransport transport;
  private final Replies replies;

  CommentCalls(Requests requests, AuthorizedTransport transport, Replies replies) {
    this.requests = requests;
    this.transport = transport;
    this.replies = replies;
  }

  Answer<Page<Comment>> page(long messageId, int number, int size) {
    var query =
        new SearchQuery()
            .with("HelpDeskComment_HelpDeskMessage", Long.toString(messageId))
            .ordered("CreatedOn", false)
            .page(number, size);
    return replies.page(
        transport.send(requests.get(PATH + query.text())),
        new Call.Search("HelpDeskComment-List"),
        RelatedJson::comment);
  }

  Answer<Created> add(NewComment comment) {
    var request = requests.post(PATH, RelatedJson.write(comment));
    return replies.created(transport.send(request), new Call.AddComment(comment.messageId()));
  }
}
