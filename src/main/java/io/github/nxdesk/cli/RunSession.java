package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.RetriedRows;
import io.github.nxdesk.bulk.Run;
import io.github.nxdesk.bulk.RunEnd;
import io.github.nxdesk.bulk.RunListener;
import io.github.nxdesk.bulk.RunRules;
import io.github.nxdesk.bulk.Turnstile;
import io.github.nxdesk.bulk.journal.RunOrder;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.RunReport;
import io.github.nxdesk.output.RunReporter;
import io.github.nxdesk.update.WriteLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// Changes many messages on behalf of a command: connects, asks where somebody is there to be
/// asked, journals, shows how far it is, and reports.
final class RunSession {
  /// At the 60 writes a minute that the API allows (nexudus-api.md, Throttling), more than one is
  /// under way only where it is slow, or in the first seconds.
  private static final int PACED_WORKERS = 6;

  /// About as many as `curl --parallel` has connections. One that answers at once needs fewer, but
  /// where an answer takes 20 ms, 16 reach less than half of curl's rate (docs/performance.md).
  private static final int UNPACED_WORKERS = 48;

  /// How long many messages wait out what slows down one of them: nobody sits and waits for them.
  static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final long WRITE_INTERVAL_MILLIS = 1000;

  private final Host host;
  private final Connector connector;
  private final ParseResult arguments;
  private final ConnectionOptions connection;
  private final OutputOptions output;
  private final RunOptions options;

  RunSession(
      Host host,
      Connector connector,
      ParseResult arguments,
      ConnectionOptions connection,
      OutputOptions output,
      RunOptions options) {
    this.host = host;
    this.connector = connector;
    this.arguments = arguments;
    this.connection = connection;
    this.output = output;
    this.options = options;
  }

  /// Does it.
  ///
  /// @return the exit code
  int carryOut(Work work) {
    var shown = new Shown(host, output, work.rows());
    return connector.connect(
        arguments,
        connection,
        output,
        new Pacing(options.paced(), true, options.interval(), shown::waits),
        (desk, site) -> {
          try {
            return run(work, desk, site, shown);
          } catch (IOException | UncheckedIOException e) {
            return refuse(work, new Problem.Usage(String.valueOf(e.getMessage())));
          }
        },
        problem -> refuse(work, problem));
  }

  private int refuse(Work work, Problem problem) {
    var outcome = new Failed(null, problem);
    output.reporter(work.task(), host).outcome(outcome);
    return ExitCode.of(problem).code();
  }

  private int run(Work work, NexudusClient desk, Site site, Shown shown) throws IOException {
    try (var earlier = earlier(work, site)) {
      var objection =
          asks(work, earlier) ? objection(work, desk, site, earlier) : Optional.<Problem>empty();
      return objection.isPresent()
          ? refuse(work, objection.get())
          : run(work, desk, site, shown, earlier);
    }
  }

  private int run(Work work, NexudusClient desk, Site site, Shown shown, Kept earlier)
      throws IOException {
    try (var kept = earlier.run() == null ? begun(work, site) : earlier;
        var reporter =
            output
                .format()
                .runReporter(work.task(), output.out(host), output.err(host), output.quiet())) {
      var end = run(work, desk, site.turnstile(), kept, reporter, shown);
      var report = RunEnding.report(work, kept, end, options.failed());
      finish(kept, report);
      reporter.end(report);
      return report.code().code();
    }
  }

  /// Where the last line cannot be kept, the run can be gone on with, and finds nothing left to do;
  /// what came of it is to be told all the same.
  private static void finish(Kept kept, RunReport report) {
    try {
      kept.finish(report.summary());
    } catch (IOException _) {
      // As said above.
    }
  }

  /// The run that was left undone, if it is that one.
  private Kept earlier(Work work, Site site) throws IOException {
    return isKept(work) ? Kept.goingOn(store(), order(work, site)) : Kept.nothing();
  }

  private Kept begun(Work work, Site site) throws IOException {
    return isKept(work) ? Kept.begun(store(), order(work, site)) : Kept.nothing();
  }

  private boolean isKept(Work work) {
    return !work.dryRun() && options.journaled();
  }

  private RunOrder order(Work work, Site site) {
    return new RunOrder(
        work.command(),
        work.words(),
        work.digest(),
        site.target(),
        site.user(),
        connector.version());
  }

  private RunStore store() throws IOException {
    return RunStore.in(host)
        .orElseThrow(() ->
            new IOException(
                "There is no home directory to keep the run in: set HOME or XDG_STATE_HOME, or do"
                    + " without with --no-journal"));
  }

  private RunEnd run(
      Work work,
      NexudusClient desk,
      Turnstile turnstile,
      Kept kept,
      RunReporter reporter,
      Shown shown)
      throws IOException {
    if (kept.done() > 0 && !output.quiet()) {
      host.streams()
          .err()
          .println(
              "Going on with run %s, in which %d messages are done"
                  .formatted(kept.run(), kept.done()));
    }
    try (var rows = RetriedRows.of(() -> work.source().open(work.dryRun()), kept.leftover());
        var progress = shown.begin(kept.done());
        var failed = Failures.in(options.failed(), work.header())) {
      work.source().leftOut(new LeftOut(reporter, failed)::tell);
      RunListener listener =
          (row, outcome, counts) -> {
            progress.print(() -> reporter.row(row.number(), outcome));
            progress.ended(counts);
            failed.keep(row, outcome);
          };
      var run =
          new Run(
              desk,
              turnstile,
              kept.log(),
              rows,
              kept.leftover(),
              rules(options.maxErrors()),
              host.nanoTime(),
              listener);
      try (var _ = host.interruption().draining(() -> run.stop(host.interruption().signal()))) {
        return run.call();
      }
    }
  }

  /// Whether somebody is there to be asked.
  private boolean asks(Work work, Kept earlier) {
    var terminals = host.terminals();
    return terminals.in()
        && terminals.err()
        && !options.yes()
        && !work.dryRun()
        && work.rows() - earlier.done() > Confirmation.UNASKED;
  }

  /// Why nothing is to be changed: it was not confirmed, or what there is to confirm cannot be
  /// found out, for which all messages are read once more.
  private Optional<Problem> objection(Work work, NexudusClient desk, Site site, Kept earlier)
      throws IOException {
    var confirmation = new Confirmation(host, output.err());
    try (var rows = work.source().open(true)) {
      var end =
          new Run(
                  desk,
                  site.turnstile(),
                  WriteLog.NONE,
                  rows,
                  earlier.leftover(),
                  rules(RunRules.UNLIMITED),
                  host.nanoTime(),
                  (_, outcome, _) -> confirmation.count(outcome))
              .call();
      if (end.stop().isPresent()) {
        return end.stop().map(RunEnding::problem);
      }
      return confirmation.isGiven(work.rows() - earlier.done(), interval())
          ? Optional.empty()
          : Optional.of(new Problem.Interrupted(2, "Not confirmed; nothing was changed.", false));
    }
  }

  /// The shortest time between two writes, in milliseconds.
  private long interval() {
    return options.paced() && !connection.sandbox()
        ? Math.max(WRITE_INTERVAL_MILLIS, options.interval().toMillis())
        : 0;
  }

  private RunRules rules(long maxErrors) {
    return new RunRules(
        maxErrors, options.paced() && !connection.sandbox() ? PACED_WORKERS : UNPACED_WORKERS);
  }
}
