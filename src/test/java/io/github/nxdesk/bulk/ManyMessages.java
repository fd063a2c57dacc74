package io.github.nxdesk.bulk;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Coworker;
import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.NewComment;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Query;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.Created;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.nexudus.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/// A help desk in memory with many messages, for use by several threads; it remembers its calls.
final class ManyMessages implements NexudusClient {
  /// What was read, a list a call.
  final List<List<Long>> calls = new ArrayList<>();

  /// What was written, in order.
  final List<Change> writes = new ArrayList<>();

  /// The departments there are.
  final List<Department> departments = new ArrayList<>();

  /// The comments that were made.
  final List<String> comments = new ArrayList<>();

  /// Ids that the batch call leaves out although they exist.
  final Set<Long> leftOut = new HashSet<>();

  /// Refuses a batch that it is given; empty to answer it.
  LongFunction<Optional<Problem>> refusal = _ -> Optional.empty();

  /// Refuses a write; empty to take it.
  LongFunction<Optional<Problem>> writeRefusal = _ -> Optional.empty();

  /// Called before each write is answered.
  Runnable whileWriting = () -> {};

  private final Map<Long, Message> messages = new HashMap<>();

  /// Messages 1 to `count`, all open and of priority Normal.
  ManyMessages(int count) {
    for (long id = 1; id <= count; id++) {
      store(
          new Change(
              Map.of(
                  Field.ID, new Int(id),
                  Field.BUSINESS_ID, new Int(1),
                  Field.COWORKER_ID, new Int(2),
                  Field.SUBJECT, new Text("Subject " + id),
                  Field.MESSAGE_TEXT, new Text("Text"),
                  Field.PRIORITY, new Int(2),
                  Field.AI_PROCESSING_RESULT, new Int(1),
                  Field.CLOSED, new Bool(false))));
    }
  }

  private void store(Change record) {
    long id = id(record);
    messages.put(id, new Message(id, record, "{}"));
  }

  synchronized FieldValue value(long id, Field field) {
    return message(id).fields().value(field).orElseThrow();
  }

  /// Somebody else changes a message.
  synchronized void set(long id, Field field, FieldValue value) {
    store(message(id).fields().with(field, value));
  }

  /// How many times several records were read.
  synchronized long batches() {
    return calls.stream().filter(ids -> ids.size() > 1).count();
  }

  synchronized List<Long> written() {
    return writes.stream().map(ManyMessages::id).toList();
  }

  @Override
  public synchronized Answer<Message> read(long id) {
    calls.add(List.of(id));
    var refused = refusal.apply(id);
    if (refused.isPresent()) {
      return new Refused<>(refused.get());
    }
    var message = messages.get(id);
    return message == null
        ? new Refused<>(new Problem.NotFound(404, "There is no such message.", List.of()))
        : new Given<>(200, message);
  }

  @Override
  public synchronized Answer<List<Message>> readAll(List<Long> ids) {
    calls.add(List.copyOf(ids));
    for (var id : ids) {
      var refused = refusal.apply(id);
      if (refused.isPresent()) {
        return new Refused<>(refused.get());
      }
    }
    return new Given<>(
        200,
        ids.stream()
            .filter(id -> !leftOut.contains(id) && messages.containsKey(id))
            .map(messages::get)
            .toList());
  }

  @Override
  public Answer<String> update(Change record, Optional<Message> before) {
    whileWriting.run();
    synchronized (this) {
      writes.add(record);
      var refused = writeRefusal.apply(id(record));
      if (refused.isPresent()) {
        return new Refused<>(refused.get());
      }
      store(record);
      return new Given<>(200, "Done.");
    }
  }

  @Override
  public Answer<Page<Message>> search(Query query, int number, int size) {
    throw new UnsupportedOperationException("a run searches for nothing");
  }

  @Override
  public Answer<Created> create(Change record) {
    throw new UnsupportedOperationException("a run makes nothing");
  }

  @Override
  public synchronized Answer<String> delete(long id) {
    var refused = writeRefusal.apply(id);
    if (refused.isPresent()) {
      return new Refused<>(refused.get());
    }
    messages.remove(id);
    return new Given<>(200, "Gone.");
  }

  @Override
  public Answer<Page<Department>> departments(int number, int size) {
    return new Given<>(200, new Page<>(departments, false, (long) departments.size()));
  }

  @Override
  public Answer<Page<Comment>> comments(long messageId, int number, int size) {
    throw new UnsupportedOperationException("a run reads no comments");
  }

  @Override
  public Answer<Optional<String>> emailOfUser() {
    throw new UnsupportedOperationException("the author of a comment is given");
  }

  @Override
  public Answer<Page<Coworker>> coworkers(String email, int number, int size) {
    throw new UnsupportedOperationException("the author of a comment is given");
  }

  @Override
  public synchronized Answer<Created> comment(NewComment comment) {
    comments.add(comment.text());
    return new Given<>(200, new Created(1, "Done."));
  }

  @Override
  public void close() {}

  private Message message(long id) {
    return Objects.requireNonNull(messages.get(id));
  }

  private static long id(Change record) {
    return record.value(Field.ID).orElseThrow() instanceof Int(var id) ? id : 0;
  }
}
