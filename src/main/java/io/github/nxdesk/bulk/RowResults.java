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

/// Takes the outcomes of the rows. Each is recorded in the journal and counted as soon as it is
/// known, and may stop the run. They are reported in the order of the rows. Used by several
/// threads.
final class RowResults {
  /// The maximum number of rows, and of characters in them, that wait to be reported because an
  /// earlier one is still under way.
  private static final int MOST_ROWS = 1_000;

  private static final int MOST_WEIGHT = 8_000_000;

  private final WriteLog log;
  private final RunListener listener;
  private final Tally tally;
  private Runnable wakeLoop;

  /// The rows that were started and not reported yet, by their numbers, in order.
  private final Map<Long, Pending> pending = new LinkedHashMap<>();

  private int weight;
  private @Nullable RunStop stop;
  private @Nullable Throwable bug;

  /// @param outcomes empty while the row is under way
  private record Pending(RunRow row, List<Outcome> outcomes) {}

  /// @param wakeLoop called, once or more, when no further row is to be started
  RowResults(WriteLog log, RunListener listener, Tally tally, Runnable wakeLoop) {
    this.log = log;
    this.listener = listener;
    this.tally = tally;
    this.wakeLoop = wakeLoop;
  }

  /// Starts the next row. Waits while too many are waiting to be reported.
  synchronized void begin(RunRow row) throws InterruptedException {
    while (pending.size() >= MOST_ROWS || weight >= MOST_WEIGHT) {
      wait();
    }
    pending.put(row.number(), new Pending(row, List.of()));
    weight += row.weight();
  }

  /// Records a write that is about to be sent.
  ///
  /// @return whether it may be sent
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

  /// Takes the outcome of a row that was not written. If the run has stopped, the row is left for
  /// another attempt. Called by the loop. It is not interrupted meanwhile, because that would close
  /// the files that the listener writes.
  synchronized void addUnwritten(RunRow row, Outcome outcome) {
    if (!isStopped()) {
      add(row, outcome);
    }
  }

  /// Takes the outcome of a row. One that is left for another attempt is neither recorded nor
  /// reported; it stops the run.
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
    report(false);
  }

  /// Reports the outcomes that are known, in order.
  ///
  /// @param past whether to include those that follow a row without an outcome
  private void report(boolean past) {
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

  /// Stops the run: no further row is started. The first reason counts.
  synchronized void stop(RunStop reason) {
    if (stop == null) {
      stop = reason;
    }
    wakeLoop.run();
  }

  /// Stops the run because of an exception that is a bug.
  synchronized void fail(Throwable thrown) {
    bug = bug == null ? thrown : bug;
    stop(new RunStop.Broken("a bug", false));
  }

  synchronized boolean isStopped() {
    return stop != null;
  }

  /// Ends the run. Called by the loop when no row is under way. An interrupt that woke the loop is
  /// cleared.
  ///
  /// @throws RuntimeException or an error, if one of the threads threw it
  synchronized RunEnd end() {
    wakeLoop = () -> {};
    Thread.interrupted();
    switch (bug) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> report(true);
    }
    return new RunEnd(tally.counts(), Optional.ofNullable(stop));
  }
}
