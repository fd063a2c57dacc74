package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.journal.ResumeState;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.update.Plan;
import io.github.nxdesk.update.Plan.Settled;
import io.github.nxdesk.update.Plan.Write;
import io.github.nxdesk.update.Updater;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Takes rows from their source, reads their records many at a time, and plans them. Rows that need
/// no write end here.
final class ReadAhead {
  private final Updater updater;
  private final RecordReader records;
  private final int room;
  private final RunRows rows;
  private final ResumeState leftover;
  private final RowQueue queue;
  private final Results results;
  private final LongSupplier nanoTime;

  ReadAhead(
      NexudusClient desk,
      Updater updater,
      RunRows rows,
      ResumeState leftover,
      RowQueue queue,
      Results results,
      LongSupplier nanoTime) {
    this.updater = updater;
    this.records = new RecordReader(desk);
    this.room = desk.idRoom();
    this.rows = rows;
    this.leftover = leftover;
    this.queue = queue;
    this.results = results;
    this.nanoTime = nanoTime;
  }

  /// Goes on to the last row, or until the run stops.
  void run() throws InterruptedException {
    try {
      while (queue.awaitDemand()) {
        pull();
        var batch = queue.takeUnread(new BatchBudget(room));
        if (!batch.isEmpty()) {
          plan(batch, queue::plan);
        }
      }
    } catch (IOException e) {
      results.stop(new RunStop.Broken(String.valueOf(e.getMessage()), true));
    }
  }

  /// Reads the records of planned writes again, and plans anew.
  void refresh(List<PlannedWrite> old) {
    var fresh = new ArrayList<PlannedWrite>();
    plan(old.stream().map(PlannedWrite::row).toList(), fresh::add);
    queue.planFirst(fresh);
  }

  /// Enough rows for one call, if there are as many.
  private void pull() throws IOException {
    var call = new BatchBudget(room);
    while (queue.hasRoom() && queue.unread() * 2 <= room) {
      var next = rows.next();
      if (next.isEmpty()) {
        queue.end();
        return;
      }
      var row = next.get();
      if (leftover.isDone(row.number())) {
        continue;
      }
      queue.add(row);
      if (!call.takes(row.id())) {
        return;
      }
    }
  }

  private void plan(List<RunRow> batch, Consumer<PlannedWrite> planned) {
    var ids = batch.stream().filter(RunRow::isRead).map(RunRow::id).toList();
    long readAt = nanoTime.getAsLong();
    Map<Long, Answer<Message>> answers = ids.isEmpty() ? Map.of() : records.read(ids);
    for (var row : batch) {
      plan(row, Optional.ofNullable(answers.get(row.id())), readAt, planned);
    }
  }

  /// Plans the row, and if it needs no write, those of the same message behind it.
  private void plan(
      RunRow first, Optional<Answer<Message>> answer, long readAt, Consumer<PlannedWrite> planned) {
    for (var row = first; row != null && !results.isStopped(); row = queue.finish(row)) {
      var plan = plan(row, answer);
      if (plan instanceof Write write) {
        planned.accept(new PlannedWrite(row, write, readAt));
        return;
      }
      results.concludeUnwritten(row, ((Settled) plan).outcome());
    }
  }

  private Plan plan(RunRow row, Optional<Answer<Message>> answer) {
    if (answer.isEmpty()) {
      return row.plan(updater);
    }
    return switch (answer.get()) {
      case Refused<Message>(var problem) -> new Settled(new Failed(row.id(), problem));
      case Given<Message>(var status, var message) ->
          Optional.ofNullable(leftover.open().get(row.number()))
              .flatMap(intent -> intent.fulfilledBy(message, status))
              .<Plan>map(Settled::new)
              .orElseGet(() -> row.plan(updater, message, status));
    };
  }
}
