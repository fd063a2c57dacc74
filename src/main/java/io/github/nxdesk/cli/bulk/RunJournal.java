package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.journal.Journal;
import io.github.nxdesk.bulk.journal.JournalFailure;
import io.github.nxdesk.bulk.journal.ResumeState;
import io.github.nxdesk.bulk.journal.RunOrder;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.cli.Endpoint;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.options.RunOptions;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.PrivatePath;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.update.WriteLog;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The journal of a run, if one is kept.
public record RunJournal(Optional<Journal> journal) implements Closeable {
  /// For a run that records nothing on disk.
  static final RunJournal NONE = new RunJournal(Optional.empty());

  /// Starts the journal of a run that can't be resumed, unless the options say to keep none.
  ///
  /// @param words the command line for people, without secrets
  /// @throws IOException if it can't be written, with a message for people
  public static RunJournal start(
      Invocation invocation, Endpoint endpoint, String command, String words) throws IOException {
    return isWanted(invocation)
        ? begin(invocation.host(), invocation.order(endpoint, command, words, Optional.empty()))
        : NONE;
  }

  /// Whether the run is to be recorded. If it is not, and the state directory can't be written, a
  /// warning says what that means.
  public static boolean isWanted(Invocation invocation) {
    if (RunOptions.journaled(invocation.arguments(), invocation.settings())) {
      return true;
    }
    if (!PrivatePath.isWritable(invocation.host().environment().stateDirectory())) {
      invocation
          .host()
          .streams()
          .err()
          .println(
              "Warning: nxdesk can't write to its state directory. This change is in no journal, so"
                  + " it can't be resumed or undone, and other processes don't count its"
                  + " requests.");
    }
    return false;
  }

  static RunJournal begin(Host host, RunOrder order) throws IOException {
    return new RunJournal(Optional.of(store(host).start(order)));
  }

  /// The interrupted run that the order resumes; [#NONE] if there is none.
  static RunJournal resume(Host host, RunOrder order) throws IOException {
    return new RunJournal(store(host).resume(order));
  }

  private static RunStore store(Host host) throws IOException {
    return RunStore.in(host, host.streams().err()::println)
        .orElseThrow(() -> JournalFailure.ofNoFolder());
  }

  /// The name of the run; null if no journal is kept.
  @Nullable String run() {
    return journal.map(Journal::run).orElse(null);
  }

  WriteLog log() {
    return journal.<WriteLog>map(kept -> kept).orElse(WriteLog.NONE);
  }

  /// What an earlier attempt at the run has done.
  ResumeState earlier() {
    return journal.map(Journal::earlier).orElseGet(ResumeState::none);
  }

  /// The number of messages that need no further work.
  long done() {
    return earlier().updated() + earlier().unchanged();
  }

  /// Records how the run ended.
  public void logEnd(RunSummary summary) throws IOException {
    if (journal.isPresent()) {
      journal.get().logEnd(summary);
    }
  }

  /// Records the outcome of a run of one message, whose request has been sent. If that is not
  /// possible, says so on standard error: the command is not to be repeated for it.
  public void logOnly(Invocation invocation, String command, Outcome outcome) {
    boolean failed = outcome instanceof Outcome.Failed;
    try {
      log().logOutcome(1, outcome);
      logEnd(
          new RunSummary(
              failed ? RunSummary.PARTIAL : RunSummary.COMPLETED,
              1,
              failed ? 0 : 1,
              0,
              failed ? 1 : 0,
              0));
    } catch (IOException _) {
      // The journal's own message would be wrong here: it advises to repeat the command.
      invocation
          .host()
          .streams()
          .err()
          .println(
              "nxdesk %s: the journal can no longer be written, so 'nxdesk runs' won't show the result of this command"
                  .formatted(command));
    }
  }

  @Override
  public void close() throws IOException {
    if (journal.isPresent()) {
      journal.get().close();
    }
  }
}
