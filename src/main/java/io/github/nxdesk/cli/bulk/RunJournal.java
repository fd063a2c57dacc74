package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.journal.Journal;
import io.github.nxdesk.bulk.journal.ResumeState;
import io.github.nxdesk.bulk.journal.Resumption;
import io.github.nxdesk.bulk.journal.RunOrder;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.cli.Endpoint;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.options.RunOptions;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.update.WriteLog;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The journal of a run, and what an interrupted attempt has left in it.
///
/// @param journal empty if none is kept
/// @param updated messages that an earlier attempt has updated
/// @param unchanged messages that it found to be up to date
public record RunJournal(
    Optional<Journal> journal, ResumeState resumed, long updated, long unchanged)
    implements Closeable {
  /// For a run that records nothing on disk.
  static final RunJournal NONE = new RunJournal(Optional.empty(), ResumeState.none(), 0, 0);

  /// Starts the journal of a run that can't be resumed, unless the options say to keep none.
  ///
  /// @param words the command line for people, without secrets
  /// @throws IOException if it can't be written, with a message for people
  public static RunJournal start(
      Invocation invocation, Endpoint endpoint, String command, String words) throws IOException {
    return RunOptions.from(invocation.arguments()).journaled()
        ? begin(invocation.host(), invocation.order(endpoint, command, words, Optional.empty()))
        : NONE;
  }

  static RunJournal begin(Host host, RunOrder order) throws IOException {
    return new RunJournal(Optional.of(store(host).start(order)), ResumeState.none(), 0, 0);
  }

  /// The interrupted run that the order resumes; [#NONE] if there is none.
  static RunJournal resume(Host host, RunOrder order) throws IOException {
    return store(host).resume(order).map(RunJournal::of).orElse(NONE);
  }

  private static RunJournal of(Resumption found) {
    return new RunJournal(
        Optional.of(found.journal()), found.leftover(), found.updated(), found.unchanged());
  }

  private static RunStore store(Host host) throws IOException {
    return RunStore.in(host)
        .orElseThrow(() ->
            new IOException(
                "there is no home directory to keep the journal in; set HOME or XDG_STATE_HOME, or"
                    + " use --no-journal"));
  }

  /// The name of the run; null if no journal is kept.
  @Nullable String run() {
    return journal.map(Journal::run).orElse(null);
  }

  WriteLog log() {
    return journal.<WriteLog>map(kept -> kept).orElse(WriteLog.NONE);
  }

  /// The number of messages that need no further work.
  long done() {
    return updated + unchanged;
  }

  /// Records how the run ended.
  public void finish(RunSummary summary) throws IOException {
    if (journal.isPresent()) {
      journal.get().finish(summary);
    }
  }

  @Override
  public void close() throws IOException {
    if (journal.isPresent()) {
      journal.get().close();
    }
  }
}
