package io.github.nxdesk.bulk;

import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.update.Plan;
import io.github.nxdesk.update.WriteLog;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What becomes of the rows: it goes to the journal, is counted, told, and may stop the run. Used
/// by several threads.
final class Results {
  private final WriteLog log;
  private final RunListener listener;
  private final Tally tally;
  private final Runnable halt;
  private final Object wake = new Object();
  private @Nullable RunStop stop;
  private @Nullable Throwable bug;

  /// @param halt called, once or more, when nothing more is to be begun
  Results(WriteLog log, RunListener listener, RunRules rules, Runnable halt) {
    this.log = log;
    this.listener = listener;
    this.tally = new Tally(rules);
    this.halt = halt;
  }

  /// Notes a write that is about to be sent.
  ///
  /// @return whether it may be
  boolean intend(RunRow row, Plan.Write write) {
    if (isStopped()) {
      return false;
    }
    try {
      log.intend(row.number(), write);
      return true;
    } catch (IOException e) {
      stop(new RunStop.Broken(String.valueOf(e.getMessage()), false));
      return false;
    }
  }

  /// Takes what became of a row that was not written, unless the run has stopped: the row is then
  /// left for another attempt. Nobody is woken by an interrupt meanwhile, for that would close the
  /// journal's file.
  void concludeUnwritten(RunRow row, Outcome outcome) {
    synchronized (wake) {
      if (!isStopped()) {
        conclude(row, outcome);
      }
    }
  }

  /// Does something that is not to fall together with a halt.
  void apartFromHalt(Runnable action) {
    synchronized (wake) {
      action.run();
    }
  }

  /// Takes what became of a row. One that is left for another attempt is neither noted nor told: it
  /// stops the run.
  void conclude(RunRow row, Outcome outcome) {
    if (outcome instanceof Failed(_, var problem) && Tally.isLeft(problem)) {
      stop(new RunStop.Failing(problem));
      return;
    }
    try {
      log.settle(row.number(), outcome);
    } catch (IOException e) {
      stop(new RunStop.Broken(String.valueOf(e.getMessage()), false));
    }
    tell(row, outcome).ifPresent(this::stop);
  }

  private synchronized Optional<RunStop> tell(RunRow row, Outcome outcome) {
    if (!(outcome instanceof Failed) && row.remainder().isPresent()) {
      var rest = new Failed(row.id(), row.remainder().get());
      var reason = tally.count(rest);
      listener.ended(row, outcome, tally.counts());
      listener.ended(row, rest, tally.counts());
      return reason;
    }
    var reason = tally.count(outcome);
    listener.ended(row, outcome, tally.counts());
    return reason;
  }

  /// Nothing more is to be begun. The first reason counts.
  void stop(RunStop reason) {
    synchronized (this) {
      if (stop == null) {
        stop = reason;
      }
    }
    apartFromHalt(halt);
  }

  /// Something was thrown that is a bug of ours.
  void fail(Throwable thrown) {
    synchronized (this) {
      bug = bug == null ? thrown : bug;
    }
    stop(new RunStop.Broken("a bug", false));
  }

  synchronized boolean isStopped() {
    return stop != null;
  }

  /// How it ended.
  ///
  /// @throws RuntimeException or an error that one of the threads has thrown
  synchronized RunEnd end() {
    switch (bug) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
    return new RunEnd(tally.counts(), Optional.ofNullable(stop));
  }
}
