package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.JournalLine.Result;
import io.github.nxdesk.bulk.journal.JournalLine.RunEnded;
import io.github.nxdesk.bulk.journal.JournalLine.RunStarted;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.update.Plan.Write;
import io.github.nxdesk.update.WriteLog;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A run of one message. It waits for the disk once, before the write.
final class SingleRun implements WriteLog {
  private final RunStore store;
  private final RunOrder order;
  private @Nullable Journal journal;

  SingleRun(RunStore store, RunOrder order) {
    this.store = store;
    this.order = order;
  }

  @Override
  public void logIntent(long row, Write write) throws IOException {
    try {
      var run = store.create(order);
      journal = store.open(run, Optional.empty(), ResumeState.none(), 0);
      journal.append(new RunStarted(order, store.clock().instant()));
      journal.logIntent(row, write);
      store.makeNameDurable(run);
    } catch (IOException e) {
      throw JournalFailure.of(
          store.folder(), e instanceof JournalFailure failure ? failure.reason() : e);
    }
  }

  @Override
  public void logOutcome(long row, Outcome outcome) throws IOException {
    if (journal == null) {
      return; // Nothing was written.
    }
    try (var open = journal) {
      open.logOutcome(row, outcome);
      open.append(new RunEnded(summary(Result.of(outcome)), store.clock().instant()));
    }
  }

  private static RunSummary summary(Result result) {
    return switch (result) {
      case UPDATED, CREATED, DELETED, COMMENTED ->
          new RunSummary(RunSummary.COMPLETED, 1, 1, 0, 0, 0);
      case UNCHANGED -> new RunSummary(RunSummary.COMPLETED, 1, 0, 1, 0, 0);
      case FAILED, IN_DOUBT -> new RunSummary(RunSummary.PARTIAL, 1, 0, 0, 1, 0);
    };
  }
}
