package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.pace.LimitedServer;
import io.github.nxdesk.host.VirtualClock;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.http.Pace.Turn;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Coworker;
import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.NewComment;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Query;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.Created;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.nexudus.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// A help desk at the end of a virtual line: each call waits for its turn, takes a random time, and
/// arrives at the server at a random point of it.
final class PacedDesk implements NexudusClient, Pace {
  /// As much as fits with ids of nine digits, when the messages here have four.
  private static final int ID_ROOM = 900;

  /// How long a write takes at most, in milliseconds.
  static final int LONGEST = 300;

  private final NexudusClient desk;
  private final Pace pace;
  private final LimitedServer server;
  private final VirtualClock clock;
  private final Random random;
  private Instant nextDay = Instant.MIN;
  private int reads;
  private int reserved;

  PacedDesk(
      NexudusClient desk, Pace pace, LimitedServer server, VirtualClock clock, Random random) {
    this.desk = desk;
    this.pace = pace;
    this.server = server;
    this.clock = clock;
    this.random = random;
  }

  /// When the request that was last put off could be sent.
  synchronized Instant nextDay() {
    return nextDay;
  }

  /// How many there were.
  synchronized int reads() {
    return reads;
  }

  /// Lets no more time pass before the last write that got a turn is sent. What a thread takes to
  /// start is nothing, but on a virtual clock others could sleep for hours meanwhile.
  @Override
  public void reserve(int writes) throws InterruptedException {
    synchronized (this) {
      while (reserved > 0) {
        wait();
      }
      reserved = writes;
    }
    synchronized (clock) {
      pace.reserve(writes);
    }
  }

  /// Another run begins. What the one before has reserved and not sent is not waited for.
  synchronized void begin() {
    reserved = 0;
  }

  private synchronized void sent(boolean write) {
    reserved -= write ? 1 : 0;
    notifyAll();
  }

  @Override
  public Turn admit(boolean write) throws InterruptedException {
    return pace.admit(write);
  }

  @Override
  public void refused(Duration pause) {
    pace.refused(pause);
  }

  @Override
  public int idRoom() {
    return ID_ROOM;
  }

  @Override
  public Answer<Message> read(long id) {
    return inTurn(false, () -> desk.read(id));
  }

  @Override
  public Answer<List<Message>> readAll(List<Long> ids) {
    return inTurn(false, () -> desk.readAll(ids));
  }

  @Override
  public Answer<String> update(Change record, Optional<Message> before) {
    return inTurn(true, () -> desk.update(record, before));
  }

  /// Time stands still for all others meanwhile: otherwise somebody's sleep could fall between a
  /// request's turn and its start, and make it arrive later than any real one does.
  private <T> Answer<T> inTurn(boolean write, Supplier<Answer<T>> call) {
    synchronized (clock) {
      try {
        return switch (pace.admit(write)) {
          case Turn.Later(var at, var limit) -> {
            sent(write);
            yield putOff(at, limit);
          }
          case Turn.Now(var ticket) -> {
            sent(write);
            try (ticket) {
              travel(write);
              yield call.get();
            }
          }
        };
      } catch (InterruptedException _) {
        return new Refused<>(new Problem.Interrupted(2, "Interrupted.", false));
      }
    }
  }

  private synchronized <T> Answer<T> putOff(Instant at, String limit) {
    nextDay = at;
    return new Refused<>(new Problem.Throttled(null, limit));
  }

  private synchronized void travel(boolean write) {
    reads += write ? 0 : 1;
    int latency = write ? random.nextInt(20, LONGEST) : random.nextInt(100, 900);
    server.arrive(clock.millis() + random.nextInt(latency + 1), write);
    clock.sleep(Duration.ofMillis(latency));
  }

  @Override
  public Answer<Page<Message>> search(Query query, int number, int size) {
    return desk.search(query, number, size);
  }

  @Override
  public Answer<Created> create(Change record) {
    return desk.create(record);
  }

  @Override
  public Answer<String> delete(long id) {
    return desk.delete(id);
  }

  @Override
  public Answer<Page<Department>> departments(int number, int size) {
    return desk.departments(number, size);
  }

  @Override
  public Answer<Page<Comment>> comments(long messageId, int number, int size) {
    return desk.comments(messageId, number, size);
  }

  @Override
  public Answer<Optional<String>> emailOfUser() {
    return desk.emailOfUser();
  }

  @Override
  public Answer<Page<Coworker>> coworkers(String email, int number, int size) {
    return desk.coworkers(email, number, size);
  }

  @Override
  public Answer<Created> comment(NewComment comment) {
    return desk.comment(comment);
  }

  @Override
  public void close() {}
}
