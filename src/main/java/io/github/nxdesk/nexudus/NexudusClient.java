package io.github.nxdesk.nexudus;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Coworker;
import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.NewComment;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Query;
import java.util.List;
import java.util.Optional;

/// The API, as far as nxdesk uses it. No method throws for what the network or the server does:
/// that is an [Answer.Refused].
public interface NexudusClient extends AutoCloseable {
  /// Reads one message. The answer is [Problem.NotFound] if no message has that id.
  Answer<Message> read(long id);

  /// Reads several messages in one or more calls. Ids that the API does not know are missing from
  /// the answer; the order is the API's.
  Answer<List<Message>> readAll(List<Long> ids);

  /// How many characters a list of ids, with a comma between each two, may have for [#readAll] to
  /// read them in one call.
  default int idRoom() {
    return 1800;
  }

  /// Reads one page of the messages that match a query. Its records may lack fields, and a filter
  /// that the API does not know may not have been applied (nexudus-api.md, Read).
  ///
  /// @param number from 1
  Answer<Page<Message>> search(Query query, int number, int size);

  /// Asks for one message, whichever it is, to find out whether the API answers and lets this user
  /// read.
  ///
  /// @return what is wrong; empty if nothing is
  default Optional<Problem> check() {
    return switch (search(new Query(List.of(), Field.ID, false), 1, 1)) {
      case Answer.Given<Page<Message>> _ -> Optional.empty();
      case Answer.Refused<Page<Message>>(var problem) -> Optional.of(problem);
    };
  }

  /// Writes a record. The value is the server's own message.
  ///
  /// @param record the fields that are sent, which must include the id and, as the vendor says, all
  ///   required fields
  /// @param before the record that was read, over which those fields are laid, so that all else in
  ///   it is sent back as it came; empty to send exactly the given fields
  Answer<String> update(Change record, Optional<Message> before);

  /// Creates a message with the given fields, which must include all required ones and no id. A
  /// call whose reply was lost is never repeated: it could create a second message.
  Answer<Created> create(Change record);

  /// Deletes a message for good. The value is the server's own message.
  Answer<String> delete(long id);

  /// Reads one page of the departments of all businesses that the user can see.
  ///
  /// @param number from 1
  Answer<Page<Department>> departments(int number, int size);

  /// Reads one page of a message's comments, the oldest first. It may hold comments on other
  /// messages where the API did not apply the filter.
  ///
  /// @param number from 1
  Answer<Page<Comment>> comments(long messageId, int number, int size);

  /// The email address of the user whose credential is used; empty where the API does not tell.
  Answer<Optional<String>> emailOfUser();

  /// Reads one page of the coworkers with an email address. It may hold others where the API did
  /// not apply the filter.
  ///
  /// @param number from 1
  Answer<Page<Coworker>> coworkers(String email, int number, int size);

  /// Adds a comment. A call whose reply was lost is never repeated.
  Answer<Created> comment(NewComment comment);

  /// Closes all connections. Without this the process ends late.
  @Override
  void close();
}
