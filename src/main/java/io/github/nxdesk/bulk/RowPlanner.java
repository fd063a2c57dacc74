package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.journal.ResumeState;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.update.Plan;
import io.github.nxdesk.update.Plan.Settled;
import io.github.nxdesk.update.Updater;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Plans one row after another. It reads many records at a time, including those of the following
/// rows.
final class RowPlanner {
  /// A record that was read longer ago is read again before the write.
  private static final Duration FRESH = Duration.ofSeconds(10);

  /// How many records are read again at once: about as many as can be written before they are too
  /// old again.
  private static final int READ_AGAIN = 20;

  /// The maximum number of rows, and of characters in them, to read ahead. It limits the use of
  /// memory.
  private static final int MOST_ROWS = 2_000;

  private static final int MOST_WEIGHT = 8_000_000;

  private final Updater updater;
  private final RecordReader reader;
  private final int idRoom;
  private final RunRows rows;
  private final ResumeState earlier;
  private final LongPredicate isBeingWritten;
  private final LongSupplier nanoTime;
  private final Deque<RunRow> ahead = new ArrayDeque<>();
  private final Map<Long, ReadRecord> records = new HashMap<>();

  /// Messages that this run has written, or may have, an earlier attempt included, each with the
  /// record as it was before; empty if that is not known.
  private final Map<Long, Optional<Message>> written = new HashMap<>();

  private int weight;
  private boolean ended;

  /// A record, or why there is none.
  private record ReadRecord(Answer<Message> answer, long readAt) {}

  /// @param isBeingWritten whether a message's write is under way, so that its record must not be
  ///   read
  RowPlanner(
      NexudusClient client,
      Updater updater,
      RunRows rows,
      ResumeState earlier,
      LongPredicate isBeingWritten,
      LongSupplier nanoTime) {
    this.updater = updater;
    this.reader = new RecordReader(client);
    this.idRoom = client.idRoom();
    this.rows = rows;
    this.earlier = earlier;
    this.isBeingWritten = isBeingWritten;
    this.nanoTime = nanoTime;
  }

  /// The next row that is not done yet; empty at the end.
  Optional<RunRow> next() throws IOException {
    var next = ahead.poll();
    if (next == null) {
      return take();
    }
    weight -= next.weight();
    return Optional.of(next);
  }

  private Optional<RunRow> take() throws IOException {
    while (!ended) {
      var row = rows.next();
      ended = row.isEmpty();
      if (row.isPresent() && !earlier.isDone(row.get().number())) {
        return row;
      }
      if (row.isPresent() && earlier.isWritten(row.get().number())) {
        written.putIfAbsent(row.get().id(), Optional.empty());
      }
    }
    return Optional.empty();
  }

  /// Plans the row. No write of its message may be under way.
  Plan plan(RunRow row) throws IOException {
    if (row.isRead() && !records.containsKey(row.id())) {
      read(batch(row));
    }
    return planRead(row);
  }

  /// Whether the row's record was read so long ago that it must be read again.
  boolean isOld(RunRow row) {
    var record = records.get(row.id());
    return row.isRead() && record != null && isOld(record);
  }

  private boolean isOld(ReadRecord record) {
    return nanoTime.getAsLong() - record.readAt() > FRESH.toNanos();
  }

  /// Reads its record again, and plans the row again.
  Plan planAgain(RunRow row) {
    read(
        Stream.concat(Stream.of(row), ahead.stream())
            .filter(each -> each.isRead() && records.containsKey(each.id()))
            .map(RunRow::id)
            .distinct()
            .limit(READ_AGAIN)
            .toList());
    return planRead(row);
  }

  /// Discards the record of a message that is about to be written.
  void forget(long id) {
    var before =
        records.remove(id) instanceof ReadRecord(Given<Message>(_, var message), _)
            ? Optional.of(message)
            : Optional.<Message>empty();
    written.putIfAbsent(id, before);
  }

  /// The ID of the row, and as many of the next ones as fit into the same call.
  private List<Long> batch(RunRow first) throws IOException {
    records.keySet().retainAll(ahead.stream().map(RunRow::id).collect(Collectors.toSet()));
    var call = new BatchBudget(idRoom);
    var ids = new LinkedHashSet<Long>();
    boolean fits = add(first, ids, call);
    for (var row : ahead) {
      fits = fits && add(row, ids, call);
    }
    while (fits && ahead.size() < MOST_ROWS && weight < MOST_WEIGHT) {
      var next = take();
      if (next.isEmpty()) {
        break;
      }
      ahead.add(next.get());
      weight += next.get().weight();
      fits = add(next.get(), ids, call);
    }
    return List.copyOf(ids);
  }

  /// @return false if there is no room for it
  private boolean add(RunRow row, Set<Long> ids, BatchBudget call) {
    long id = row.id();
    if (!row.isRead() || ids.contains(id) || records.containsKey(id) || isBeingWritten.test(id)) {
      return true;
    }
    return call.takes(id) && ids.add(id);
  }

  private void read(List<Long> ids) {
    long readAt = nanoTime.getAsLong();
    reader.read(ids).forEach((id, answer) -> records.put(id, new ReadRecord(answer, readAt)));
  }

  private Plan planRead(RunRow row) {
    if (row.isRead()) {
      return plan(row, records.get(row.id()));
    }
    // An undo has rows that are neither read nor written.
    var plan = row.plan(updater);
    return plan instanceof Plan.Write && !earlier.damage().isEmpty()
        ? new Settled(new Failed(row.id(), mayBeWritten()))
        : plan;
  }

  private static Problem mayBeWritten() {
    return new Problem.Conflict(
        null,
        "The journal of the run is damaged, so this message may have been written already. Nothing"
            + " was sent; without --no-read, it would be compared first.");
  }

  private Plan plan(RunRow row, @Nullable ReadRecord record) {
    if (record == null) {
      throw new IllegalStateException("message %d was not read".formatted(row.id()));
    }
    return switch (record.answer()) {
      case Refused<Message>(var problem) -> new Settled(new Failed(row.id(), problem));
      case Given<Message>(var status, var message) ->
          Optional.ofNullable(earlier.open().get(row.number()))
              .flatMap(intent -> intent.fulfilledBy(message, status))
              .<Plan>map(outcome -> {
                written.putIfAbsent(row.id(), Optional.empty());
                return new Settled(outcome);
              })
              .orElseGet(() -> current(row).plan(updater, message, status));
    };
  }

  private RunRow current(RunRow row) {
    var before = written.get(row.id());
    return before == null ? row : row.afterOwnWrite(before);
  }
}
