package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome;
import java.util.ArrayList;
import java.util.List;

/// Text for people: changed messages as `update` of one message prints them, failures on standard
/// error, then a summary. Messages that are already up to date are only counted.
final class TextRunReporter implements RunReporter {
  private final Task task;
  private final TextReporter rows;
  private final Sink out;
  private final Sink err;

  TextRunReporter(Task task, Sink out, Sink err, boolean quiet) {
    this.task = task;
    this.rows = new TextReporter(task, out, err, quiet);
    this.out = out;
    this.err = err;
  }

  @Override
  public void row(long number, Outcome outcome) {
    if (!(outcome instanceof Outcome.Unchanged)) {
      rows.outcome(outcome);
    }
  }

  @Override
  public void skipped(long number, Outcome.Failed failure) {
    for (var error : failure.problem().errors()) {
      var field = error.propertyName() == null ? "" : error.propertyName() + "  ";
      err.println(err.style().bad("Skipped: " + Printable.line(field + error.message())));
    }
  }

  @Override
  public void end(RunReport report) {
    boolean good = report.code() == ExitCode.OK;
    var sink = good ? out : err;
    report
        .stop()
        .ifPresent(problem ->
            err.println(err.style().bad("Stopped: " + Printable.line(problem.message()))));
    var line = counts(report);
    sink.println(good ? sink.style().good(line) : sink.style().note(line));
    if (!report.words().isEmpty()) {
      report.words().lines().forEach(each -> sink.println("  " + Printable.line(each)));
    }
  }

  private String counts(RunReport report) {
    var summary = report.summary();
    var parts = new ArrayList<String>(List.of());
    parts.add(summary.updated() + (report.dryRun() ? " would be " : " ") + task.done());
    parts.add(summary.unchanged() + " unchanged");
    add(parts, summary.failed(), "failed");
    add(parts, summary.skipped(), "skipped");
    add(parts, report.left(), "remaining");
    return "%d %s: %s"
        .formatted(
            summary.total(),
            summary.total() == 1 ? "message" : "messages",
            String.join(", ", parts));
  }

  private static void add(List<String> parts, long count, String word) {
    if (count > 0) {
      parts.add(count + " " + word);
    }
  }
}
