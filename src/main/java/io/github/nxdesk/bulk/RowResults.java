package io.github.nxdesk.bulk;

import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.update.Plan;
import io.github.nxdesk.update.WriteLog;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What becomes of the rows: it goes to the journal and is counted as soon as it is known, may stop
/// the run, and is told in the order of the rows. Used by several threads.
final class RowResults {
  /// How many rows, and characters in them, may wait to be told because one before them is still
  /// under way.
  private static final int MOST_ROWS = 1_000;

  private static final int MOST_WEIGHT = 8_000_000;

  private final WriteLog log;
  private final RunListener listener;
  private final Tally tally;
  private Runnable wakeLoop;

  /// The rows that were begun and not told yet, by their numbers, in order.
  private final Map<Long, Pending> pending = new LinkedHashMap<>();

  private int weight;
  private @Nullable RunStop stop;
  private @Nullable Throwable bug;

  /// @param outcomes empty as long as it is under way
  private record Pending(RunRow row, List<Outcome> outcomes) {}

  /// @param wakeLoop called, once or more, when nothing more is to be begun
  RowResults(WriteLog log, RunListener listener, Tally tally, Runnable wakeLoop) {
    this.log = log;
    this.listener = listener;
    this.tally = tally;
    this.wakeLoop = wakeLoop;
  }

  /// Begins the next row. Waits while too many wait to be told.
  synchronized void begin(RunRow row) throws InterruptedException {
    while (pending.size() >= MOST_ROWS || weight >= MOST_WEIGHT) {
      wait();
    }
    pending.put(row.number(), new Pending(row, List.of()));
    weight += row.weight();
  }

  /// Notes a write that is about to be sent.
  ///
  /// @return whether it may be
  boolean logIntent(RunRow row, Plan.Write write) {
    if (isStopped()) {
      return false;
    }
    try {
      log.logIntent(row.number(), write);
      return true;
    } catch (IOException e) {
      stop(new RunStop.Broken(String.valueOf(e.getMessage()), false));
      return false;
    }
  }

  /// Takes what became of a row that was not written, unless the run has stopped: the row is then
  /// left for another attempt. Called by the loop, which is not interrupted meanwhile: that would
  /// close the files that the listener writes.
  synchronized void addUnwritten(RunRow row, Outcome outcome) {
    if (!isStopped()) {
      add(row, outcome);
    }
  }

  /// Takes what became of a row. One that is left for another attempt is neither noted nor told: it
  /// stops the run.
  synchronized void add(RunRow row, Outcome outcome) {
    if (outcome instanceof Failed(_, var problem) && Tally.isLeft(problem)) {
      stop(new RunStop.Failing(problem));
      return;
    }
    try {
      log.logOutcome(row.number(), outcome);
    } catch (IOException e) {
      stop(new RunStop.Broken(String.valueOf(e.getMessage()), false));
    }
    var rest =
        row.remainder()
            .filter(_ -> !(outcome instanceof Failed))
            .map(problem -> new Failed(row.id(), problem));
    tally.count(rest.<Outcome>map(failed -> failed).orElse(outcome)).ifPresent(this::stop);
    pending.put(
        row.number(),
        new Pending(row, rest.isPresent() ? List.of(outcome, rest.get()) : List.of(outcome)));
    tell(false);
  }

  /// Tells the results that are known, in order.
  ///
  /// @param past whether also those behind a row of which nothing is known
  private void tell(boolean past) {
    for (Iterator<Pending> each = pending.values().iterator(); each.hasNext(); ) {
      var next = each.next();
      if (next.outcomes().isEmpty() && !past) {
        return;
      }
      each.remove();
      weight -= next.row().weight();
      notifyAll();
      next.outcomes().forEach(known -> listener.ended(next.row(), known, tally.counts()));
    }
  }

  /// Nothing more is to be begun. The first reason counts.
  synchronized void stop(RunStop reason) {
    if (stop == null) {
      stop = reason;
    }
    wakeLoop.run();
  }

  /// Something was thrown that is a bug of ours.
  synchronized void fail(Throwable thrown) {
    bug = bug == null ? thrown : bug;
    stop(new RunStop.Broken("a bug", false));
  }

  synchronized boolean isStopped() {
    return stop != null;
  }

  /// How it ended. Called by the loop, when no row is under way any more. The interrupt that may
  /// have woken it has then done its work.
  ///
  /// @throws RuntimeException or an error that one of the threads has thrown
  synchronized RunEnd end() {
    wakeLoop = () -> {};
    Thread.interrupted();
    switch (bug) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> tell(true);
    }
    return new RunEnd(tally.counts(), Optional.ofNullable(stop));
  }
}
