package io.github.nxdesk.update;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Coworker;
import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;

/// A help desk in memory that remembers what it was asked. It takes any write, and clears what a
/// write leaves out: the worst that the real one may do (nexudus-api.md, Update).
public final class FakeHelpDesk implements NexudusClient {
  /// The ids that were read, in order.
  public final List<Long> reads = new ArrayList<>();

  /// The bodies that were written, in order.
  public final List<Change> writes = new ArrayList<>();

  /// The departments there are.
  public final List<Department> departments = new ArrayList<>();

  /// The comments there are, on any message.
  public final List<Comment> comments = new ArrayList<>();

  /// Those that every search for one finds, whatever the email address.
  public final List<Coworker> coworkers = new ArrayList<>();

  /// Of the user.
  public Optional<String> email = Optional.empty();

  private final Queue<Mishap> mishaps = new ArrayDeque<>();
  private final Map<Long, Message> messages = new LinkedHashMap<>();
  private final Map<Integer, Problem> pageRefusals = new HashMap<>();
  private List<Field> listed = List.of(Field.values());
  private Optional<Problem> readRefusal = Optional.empty();
  private Optional<Problem> commentRefusal = Optional.empty();
  private Optional<Problem> writeRefusal = Optional.empty();

  /// Holds these records, each under the id that it has.
  public FakeHelpDesk(Change... records) {
    for (var record : records) {
      answer(id(record), record);
    }
  }

  /// Answers with that record when the id is asked for.
  public void answer(long id, Change record) {
    messages.put(id, new Message(id(record), record, "{}"));
  }

  /// Refuses to read anything from now on.
  public void refuseReads(Problem problem) {
    readRefusal = Optional.of(problem);
  }

  /// Refuses to write anything from now on.
  public void refuseWrites(Problem problem) {
    writeRefusal = Optional.of(problem);
  }

  /// The message as it is now.
  public Message message(long id) {
    return Objects.requireNonNull(messages.get(id));
  }

  /// The record as it is now.
  public Change record(long id) {
    return message(id).fields();
  }

  @Override
  public Answer<Message> read(long id) {
    reads.add(id);
    var message = messages.get(id);
    if (readRefusal.isPresent()) {
      return new Refused<>(readRefusal.get());
    }
    return message == null
        ? new Refused<>(new Problem.NotFound(404, "There is no such message.", List.of()))
        : new Given<>(200, message);
  }

  @Override
  public Answer<List<Message>> readAll(List<Long> ids) {
    reads.addAll(ids);
    return new Given<>(200, ids.stream().map(messages::get).filter(Objects::nonNull).toList());
  }

  /// Gives no answer to the next write.
  ///
  /// @param mishap what happens meanwhile
  public void loseReply(Mishap mishap) {
    mishaps.add(mishap);
  }

  /// What happens to a write that gets no answer.
  @FunctionalInterface
  public interface Mishap {
    /// It is done.
    Mishap DONE = FakeHelpDesk::store;

    /// It is not done.
    Mishap NOT_DONE = (_, _) -> {};

    /// Happens.
    void happen(FakeHelpDesk desk, Change write);
  }

  @Override
  public Answer<String> update(Change record, Optional<Message> before) {
    writes.add(record);
    if (writeRefusal.isPresent()) {
      return new Refused<>(writeRefusal.get());
    }
    var mishap = mishaps.poll();
    if (mishap != null) {
      mishap.happen(this, record);
      return new Refused<>(new Problem.Unreachable(null, "The connection was cut.", true));
    }
    store(record);
    return new Given<>(200, "HelpDeskMessage was successfully updated.");
  }

  private void store(Change record) {
    long id = id(record);
    var stored = messages.containsKey(id) ? record(id) : Change.NONE;
    for (var field : Field.values()) {
      stored =
          switch (field.role()) {
            case KEY, REQUIRED, NULLABLE, OPTIONAL ->
                stored.with(field, record.value(field).orElse(FieldValue.CLEARED));
            case WRITE_ONLY, READ_ONLY -> stored;
          };
    }
    messages.put(id, new Message(id, stored, "{}"));
  }

  /// Leaves out all other fields in lists from now on.
  public void listsOnly(Field... fields) {
    listed = List.of(fields);
  }

  /// Refuses to take any comment from now on.
  public void refuseComments(Problem problem) {
    commentRefusal = Optional.of(problem);
  }

  /// Refuses to list that page from now on.
  public void refusePage(int number, Problem problem) {
    pageRefusals.put(number, problem);
  }

  /// In pages by the id, unfiltered: so may an API answer that knows none of the filters.
  @Override
  public Answer<Page<Message>> search(Query query, int number, int size) {
    var refusal = pageRefusals.get(number);
    if (refusal != null) {
      return new Refused<>(refusal);
    }
    return page(messages.values().stream().map(this::listed).toList(), number, size);
  }

  private Message listed(Message message) {
    var record = Change.NONE;
    for (var field : listed) {
      var value = message.fields().values().get(field);
      record = value == null ? record : record.with(field, value);
    }
    return new Message(message.id(), record, message.json());
  }

  @Override
  public Answer<Created> create(Change record) {
    writes.add(record);
    if (writeRefusal.isPresent()) {
      return new Refused<>(writeRefusal.get());
    }
    long id = messages.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    answer(id, record.with(Field.ID, new Int(id)));
    return new Given<>(200, new Created(id, "HelpDeskMessage was successfully created."));
  }

  @Override
  public Answer<String> delete(long id) {
    if (writeRefusal.isPresent()) {
      return new Refused<>(writeRefusal.get());
    }
    return messages.remove(id) == null
        ? new Refused<>(new Problem.NotFound(404, "There is no such message.", List.of()))
        : new Given<>(200, "HelpDeskMessage was successfully deleted.");
  }

  @Override
  public Answer<Page<Department>> departments(int number, int size) {
    return page(departments, number, size);
  }

  @Override
  public Answer<Page<Comment>> comments(long messageId, int number, int size) {
    return page(comments, number, size);
  }

  @Override
  public Answer<Optional<String>> emailOfUser() {
    return new Given<>(200, email);
  }

  @Override
  public Answer<Page<Coworker>> coworkers(String address, int number, int size) {
    return page(coworkers, number, size);
  }

  @Override
  public Answer<Created> comment(NewComment comment) {
    if (commentRefusal.isPresent()) {
      return new Refused<>(commentRefusal.get());
    }
    long id = comments.size() + 1L;
    comments.add(
        new Comment(
            id,
            comment.messageId(),
            comment.coworkerId(),
            "",
            comment.text(),
            comment.internal(),
            "",
            "{}"));
    return new Given<>(200, new Created(id, "HelpDeskComment was successfully created."));
  }

  @Override
  public void close() {}

  private static <T> Answer<Page<T>> page(List<T> all, int number, int size) {
    int start = Math.min((number - 1) * size, all.size());
    int end = Math.min(start + size, all.size());
    return new Given<>(
        200, new Page<>(all.subList(start, end), end < all.size(), (long) all.size()));
  }

  private static long id(Change record) {
    if (record.values().get(Field.ID) instanceof Int(var id)) {
      return id;
    }
    throw new IllegalArgumentException("a record without an id");
  }
}
