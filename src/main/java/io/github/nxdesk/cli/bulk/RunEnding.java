package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.RunEnd;
import io.github.nxdesk.bulk.RunStop;
import io.github.nxdesk.cli.options.RunOptions;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.RunReport;
import java.util.ArrayList;
import java.util.Optional;

/// Reports how a run ended: its exit code, and what to do next.
final class RunEnding {
  /// The result of a run that was stopped by failed rows or by a problem on this machine.
  private static final String STOPPED = "stopped";

  private RunEnding() {}

  static RunReport report(RunSpec spec, RunJournal journal, RunEnd end, RunOptions options) {
    var counts = end.counts();
    var code = end.stop().map(RunEnding::code).orElseGet(() -> code(counts.failed(), spec));
    var summary =
        new RunSummary(
            result(end, code),
            spec.rows() + spec.skipped(),
            journal.earlier().updated() + counts.updated(),
            journal.earlier().unchanged() + counts.unchanged(),
            counts.failed(),
            spec.skipped());
    return new RunReport(
        journal.run(),
        summary,
        code,
        options.dryRun(),
        end.stop().map(RunEnding::problem),
        words(spec, journal, summary, end, options.failed().filter(_ -> !options.dryRun())));
  }

  private static String result(RunEnd end, ExitCode code) {
    if (end.stop().isEmpty()) {
      return switch (code) {
        case OK -> RunSummary.COMPLETED;
        case CONFLICT -> RunSummary.CONFLICT;
        default -> RunSummary.PARTIAL;
      };
    }
    return end.stop().get() instanceof RunStop.Failing ? code.label() : STOPPED;
  }

  private static ExitCode code(long failed, RunSpec spec) {
    if (failed + spec.skipped() == 0) {
      return ExitCode.OK;
    }
    return spec.source().isAllInConflict() ? ExitCode.CONFLICT : ExitCode.PARTIAL;
  }

  private static ExitCode code(RunStop stop) {
    return switch (stop) {
      case RunStop.Failing(var problem) -> ExitCode.of(problem);
      case RunStop.TooManyErrors _ -> ExitCode.PARTIAL;
      case RunStop.Broken(_, var input) -> input ? ExitCode.USAGE : ExitCode.STORAGE;
    };
  }

  static Problem problem(RunStop stop) {
    return switch (stop) {
      case RunStop.Failing(Problem.Interrupted interrupted) ->
          new Problem.Interrupted(
              interrupted.signal(), "Interrupted. Requests under way were completed.", false);
      case RunStop.Failing(var problem) -> problem;
      case RunStop.TooManyErrors(var failed) ->
          new Problem.Usage(
              "%d %s failed, which is more than allowed."
                  .formatted(failed, failed == 1 ? "message" : "messages"));
      case RunStop.Broken(var message, var input) ->
          input ? new Problem.Usage(message) : new Problem.Storage(message);
    };
  }

  private static String words(
      RunSpec spec, RunJournal journal, RunSummary summary, RunEnd end, Optional<String> failed) {
    var words = new ArrayList<>(spec.source().remarks());
    if (summary.failed() + summary.skipped() > 0 && failed.isPresent()) {
      words.add("Failed rows and their errors were written to %s.".formatted(failed.get()));
    }
    if (journal.run() != null) {
      if (end.stop().isPresent()) {
        words.add("Run the same command again to resume.");
      }
      if (summary.updated() > 0) {
        words.add("To undo: nxdesk undo %s".formatted(journal.run()));
      }
    }
    return String.join("\n", words);
  }
}
