package io.github.nxdesk.output;

import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.RunSummary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a run over several messages ended.
///
/// @param run its name in the journal; null if none is kept
/// @param dryRun whether the updates were only simulated
/// @param stop what stopped it
/// @param words how to resume or undo it; may be empty
public record RunReport(
    @Nullable String run,
    RunSummary summary,
    ExitCode code,
    boolean dryRun,
    Optional<Problem> stop,
    String words) {
  /// The number of rows that were not reached.
  long left() {
    return summary.total()
        - summary.updated()
        - summary.unchanged()
        - summary.failed()
        - summary.skipped();
  }
}
