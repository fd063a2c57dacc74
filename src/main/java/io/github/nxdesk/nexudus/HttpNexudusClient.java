package io.github.nxdesk.nexudus;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.RequestListener;
import io.github.nxdesk.http.Requests;
import io.github.nxdesk.http.RetryingTransport;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.NewComment;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Query;
import java.util.List;
import java.util.Optional;

/// The API over HTTP, a class for each of its resources.
public final class HttpNexudusClient implements NexudusClient {
  private final AuthorizedTransport transport;
  private final MessageCalls messages;
  private final DepartmentCalls departments;
  private final CommentCalls comments;

  /// Opens nothing until the first call.
  public HttpNexudusClient(Connection connection, RequestListener traffic, Host host) {
    var target = connection.target();
    this.transport =
        new AuthorizedTransport(
            RetryingTransport.to(target, connection.pace(), traffic, host), connection.session());
    var requests = new Requests(target);
    var replies = new Replies(new ErrorMapper(target.maxWait(), host.clock(), host.interruption()));
    this.messages = new MessageCalls(requests, transport, replies);
    this.departments = new DepartmentCalls(requests, transport, replies);
    this.comments = new CommentCalls(requests, transport, replies);
  }

  @Override
  public Answer<Message> read(long id) {
    return messages.read(id);
  }

  @Override
  public Answer<List<Message>> readAll(List<Long> ids) {
    return messages.readAll(ids);
  }

  @Override
  public Answer<Page<Message>> search(Query query, int number, int size) {
    return messages.search(query, number, size);
  }

  @Override
  public int idRoom() {
    return messages.idRoom();
  }

  /// Asks for one message, any, to learn whether the API answers and lets this user read.
  ///
  /// @return what is wrong; empty if nothing is
  public Optional<Problem> check() {
    return switch (search(new Query(List.of(), Field.ID, false), 1, 1)) {
      case Answer.Given<Page<Message>> _ -> Optional.empty();
      case Answer.Refused<Page<Message>>(var problem) -> Optional.of(problem);
    };
  }

  @Override
  public Answer<String> update(Change record) {
    return messages.update(record);
  }

  @Override
  public Answer<Created> create(Change record) {
    return messages.create(record);
  }

  @Override
  public Answer<String> delete(long id) {
    return messages.delete(id);
  }

  @Override
  public Answer<Page<Department>> departments(int number, int size) {
    return departments.page(number, size);
  }

  @Override
  public Answer<Page<Comment>> comments(long messageId, int number, int size) {
    return comments.page(messageId, number, size);
  }

  @Override
  public Answer<Created> comment(NewComment comment) {
    return comments.add(comment);
  }

  @Override
  public void close() {
    transport.close();
  }
}
