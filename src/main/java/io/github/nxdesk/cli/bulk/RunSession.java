package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.RetriedRows;
import io.github.nxdesk.bulk.Run;
import io.github.nxdesk.bulk.RunEnd;
import io.github.nxdesk.bulk.RunListener;
import io.github.nxdesk.bulk.journal.JournalFailure;
import io.github.nxdesk.bulk.journal.RunOrder;
import io.github.nxdesk.cli.Endpoint;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Pacing;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.RunOptions;
import io.github.nxdesk.host.FileFailure;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.RunReport;
import io.github.nxdesk.output.RunReporter;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.update.WriteLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/// Changes many messages for a command: connects, asks for confirmation on a terminal, keeps the
/// journal, shows progress, and reports.
final class RunSession {
  /// Longer than for a single message, because nobody is waiting for a long run.
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final long WRITE_INTERVAL_MILLIS = 1000;

  private final Invocation invocation;
  private final Host host;
  private final Task task;
  private final RunOptions options;
  private final RunSpec spec;
  private final boolean kept;

  /// @param task of the command, for error messages
  RunSession(Invocation invocation, Task task, RunOptions options, RunSpec spec) {
    this.invocation = invocation;
    this.host = invocation.host();
    this.task = task;
    this.options = options;
    this.spec = spec;
    this.kept = !options.dryRun() && RunJournal.isWanted(invocation);
  }

  /// Runs it.
  Result run() {
    var progress = new RunProgress(invocation, spec.rows());
    var endpoint =
        invocation.open(
            new Pacing(options.paced(), true, options.interval(), PATIENCE, progress::waits));
    try (var earlier = earlier(endpoint)) {
      if (asks(earlier)) {
        confirm(endpoint, earlier);
      }
      return run(endpoint, earlier, progress);
    } catch (IOException | UncheckedIOException e) {
      throw failure(e);
    }
  }

  /// A journal or another file that can't be written, or an option or an input that is wrong.
  private static CommandException failure(Exception e) {
    var message = String.valueOf(e.getMessage());
    boolean storage =
        e instanceof JournalFailure
            || e instanceof UncheckedIOException
            || FileFailure.isFullDisk(e);
    return storage ? CommandException.storage(message) : CommandException.usage(message);
  }

  private Result run(Endpoint endpoint, RunJournal earlier, RunProgress progress)
      throws IOException {
    try (var journal = earlier.run() == null ? begin(endpoint) : earlier) {
      var reporter = invocation.output().runReporter(task);
      try {
        var end = run(endpoint, journal, reporter, progress);
        var report = RunEnding.report(spec, journal, end, options);
        finish(journal, report);
        return new Result.Run(reporter, report);
      } catch (IOException | RuntimeException e) {
        reporter.close();
        throw e;
      }
    }
  }

  /// Records the end. If that fails, the run could be resumed and would find nothing to do, so its
  /// result is reported anyway.
  private static void finish(RunJournal journal, RunReport report) {
    try {
      journal.logEnd(report.summary());
    } catch (IOException _) {
      // See above.
    }
  }

  private RunJournal earlier(Endpoint endpoint) throws IOException {
    return kept ? RunJournal.resume(host, order(endpoint)) : RunJournal.NONE;
  }

  private RunJournal begin(Endpoint endpoint) throws IOException {
    return kept ? RunJournal.begin(host, order(endpoint)) : RunJournal.NONE;
  }

  private RunOrder order(Endpoint endpoint) {
    return invocation.order(
        endpoint, String.valueOf(task.command()), spec.words(), Optional.of(spec.digest()));
  }

  private RunEnd run(Endpoint endpoint, RunJournal journal, RunReporter reporter, RunProgress shown)
      throws IOException {
    if (journal.done() > 0) {
      invocation.say(
          "Resuming run %s; %d messages are already done".formatted(journal.run(), journal.done()));
    }
    try (var rows =
            RetriedRows.of(
                () -> spec.source().open(options.dryRun(), endpoint), journal.earlier());
        var progress = shown.begin(journal.done(), Duration.ofMillis(interval()));
        var skipped = spec.source().skipped();
        var failed =
            FailedRowsFile.in(
                options.failed().filter(_ -> !options.dryRun()),
                spec.header(),
                spec.source().skipped())) {
      skipped.report(reporter);
      RunListener listener =
          (row, outcome, counts) -> {
            progress.print(() -> reporter.row(row.number(), outcome));
            progress.ended(counts);
            failed.keep(row, outcome);
          };
      var run =
          new Run(
              endpoint.client(),
              endpoint.pace(),
              journal.log(),
              rows,
              journal.earlier(),
              options.maxErrors(),
              host.nanoTime(),
              listener);
      try (var _ =
          host.interruption()
              .draining(() -> run.stop(host.interruption().signal()), this::leaveLine)) {
        return run.call();
      }
    }
  }

  /// Moves to a new line of the terminal before the program ends immediately, so that the prompt
  /// does not follow the bar or `^C`.
  private void leaveLine() {
    if (host.terminals().err()) {
      host.streams().err().println();
      host.streams().err().flush();
    }
  }

  /// Whether to ask for confirmation.
  private boolean asks(RunJournal earlier) {
    return Confirmation.isPossible(host)
        && !options.yes()
        && !options.dryRun()
        && spec.rows() - earlier.done() > Confirmation.UNASKED;
  }

  /// Asks for confirmation, for which all messages are read once more.
  ///
  /// @throws CommandException if the answer is no, or the messages can't be read
  private void confirm(Endpoint endpoint, RunJournal earlier) throws IOException {
    var confirmation = new Confirmation(host, invocation.output().err().style());
    try (var rows = spec.source().open(true, endpoint)) {
      var end =
          new Run(
                  endpoint.client(),
                  endpoint.pace(),
                  WriteLog.NONE,
                  rows,
                  earlier.earlier(),
                  Run.UNLIMITED_ERRORS,
                  host.nanoTime(),
                  (_, outcome, _) -> confirmation.count(outcome))
              .call();
      if (end.stop().isPresent()) {
        throw new CommandException(RunEnding.problem(end.stop().get()));
      }
      if (!confirmation.isGiven(spec.rows() - earlier.done(), interval())) {
        throw new CommandException(
            new Problem.Interrupted(2, "Not confirmed; nothing was changed.", false));
      }
    }
  }

  /// The shortest time between two writes, in milliseconds.
  private long interval() {
    return isPaced() ? Math.max(WRITE_INTERVAL_MILLIS, options.interval().toMillis()) : 0;
  }

  private boolean isPaced() {
    return options.paced() && !invocation.connection().sandbox();
  }
}
