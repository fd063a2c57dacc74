package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.RunEnd;
import io.github.nxdesk.bulk.RunStop;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says how a run ended: its exit code, and what to do next.
final class RunEnding {
  /// A run that was stopped on account of failed rows, or of what is on this machine.
  private static final String STOPPED = "stopped";

  private RunEnding() {}

  /// @param failed the file of failed rows
  static RunReport report(Work work, Kept kept, RunEnd end, Optional<String> failed) {
    var counts = end.counts();
    var code = end.stop().map(RunEnding::code).orElseGet(() -> code(counts.failed(), work));
    var summary =
        new RunSummary(
            result(end, code),
            work.rows() + work.skipped(),
            kept.updated() + counts.updated(),
            kept.unchanged() + counts.unchanged(),
            counts.failed(),
            work.skipped());
    return new RunReport(
        kept.run(),
        summary,
        code,
        work.dryRun(),
        end.stop().map(RunEnding::problem),
        words(kept, summary, end, failed));
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

  private static ExitCode code(long failed, Work work) {
    if (failed + work.skipped() == 0) {
      return ExitCode.OK;
    }
    return work.source().isAllInConflict() ? ExitCode.CONFLICT : ExitCode.PARTIAL;
  }

  private static ExitCode code(RunStop stop) {
    return switch (stop) {
      case RunStop.Failing(var problem) -> ExitCode.of(problem);
      case RunStop.TooManyErrors _ -> ExitCode.PARTIAL;
      case RunStop.Broken(_, var input) -> input ? ExitCode.USAGE : ExitCode.INTERNAL;
    };
  }

  static Problem problem(RunStop stop) {
    return switch (stop) {
      case RunStop.Failing(Problem.Interrupted interrupted) ->
          new Problem.Interrupted(
              interrupted.signal(), "Interrupted; what was under way has been ended.", false);
      case RunStop.Failing(var problem) -> problem;
      case RunStop.TooManyErrors(var failed) ->
          new Problem.Usage(
              "%d %s failed, more than were allowed to."
                  .formatted(failed, failed == 1 ? "message" : "messages"));
      case RunStop.Broken(var message, _) -> new Problem.Usage(message);
    };
  }

  private static String words(Kept kept, RunSummary summary, RunEnd end, Optional<String> failed) {
    var words = new ArrayList<String>(List.of());
    if (summary.failed() + summary.skipped() > 0 && failed.isPresent()) {
      words.add("The failed rows are in %s, with their errors.".formatted(failed.get()));
    }
    if (kept.run() != null) {
      if (end.stop().isPresent()) {
        words.add("The same command goes on where it stopped.");
      }
      if (summary.updated() > 0) {
        words.add("To put back what was changed: nxdesk undo %s".formatted(kept.run()));
      }
    }
    return String.join("\n", words);
  }
}
