package io.github.nxdesk.api;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.NewComment;
import io.github.nxdesk.model.Query;
import java.util.List;

/// The API over HTTP, a class for each of its resources.
public final class HttpHelpDesk implements HelpDesk {
  private final PatientTransport transport;
  private final MessageCalls messages;
  private final DepartmentCalls departments;
  private final CommentCalls comments;

  /// Opens nothing until the first call.
  public HttpHelpDesk(Connection connection, Traffic traffic, Host host) {
    var requests = new Requests(connection);
    this.transport =
        new PatientTransport(
            new PacedTransport(
                new Transport(
                    requests.isEncrypted(),
                    connection.route(),
                    connection.timeout(),
                    traffic,
                    host.nanoTime()),
                connection.pace(),
                connection.maxWait(),
                host.clock()),
            new RetryPolicy(connection.maxWait(), host.random()),
            traffic,
            host.clock(),
            host.sleeper());
    var replies =
        new Replies(new Refusals(connection.maxWait(), host.clock(), host.interruption()));
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
