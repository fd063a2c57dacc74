package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.journal.Journal;
import io.github.nxdesk.bulk.journal.ResumeState;
import io.github.nxdesk.bulk.journal.Resumption;
import io.github.nxdesk.bulk.journal.RunOrder;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.update.WriteLog;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What is kept of a run: its journal, and what an earlier attempt has left in it.
///
/// @param journal null where nothing is kept
/// @param updated messages that an earlier attempt has written
/// @param unchanged messages that it has found to be as asked
record Kept(@Nullable Journal journal, ResumeState leftover, long updated, long unchanged)
    implements Closeable {
  /// For a run of which nothing may stay.
  static Kept nothing() {
    return new Kept(null, ResumeState.none(), 0, 0);
  }

  /// Begins a run.
  static Kept begun(RunStore store, RunOrder order) throws IOException {
    return new Kept(store.start(order), ResumeState.none(), 0, 0);
  }

  /// Goes on with the run that was left undone; nothing if there is none.
  static Kept goingOn(RunStore store, RunOrder order) throws IOException {
    return store.resume(order).map(Kept::of).orElseGet(Kept::nothing);
  }

  private static Kept of(Resumption found) {
    return new Kept(found.journal(), found.leftover(), found.updated(), found.unchanged());
  }

  /// What the run is called; null where nothing is kept.
  @Nullable String run() {
    return journal == null ? null : journal.run();
  }

  WriteLog log() {
    return journal == null ? WriteLog.NONE : journal;
  }

  /// Messages that need nothing more.
  long done() {
    return updated + unchanged;
  }

  void finish(RunSummary summary) throws IOException {
    if (journal != null) {
      journal.finish(summary);
    }
  }

  @Override
  public void close() throws IOException {
    if (journal != null) {
      journal.close();
    }
  }
}
