package io.github.nxdesk.output;

import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.RunSummary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a run over several messages ended.
///
/// @param run what the journal calls it; null where none is kept
/// @param dryRun whether what counts as updated only would be
/// @param stop what stopped it
/// @param words how to go on, or to undo it; empty where there is nothing to say
public record RunReport(
    @Nullable String run,
    RunSummary summary,
    ExitCode code,
    boolean dryRun,
    Optional<Problem> stop,
    String words) {
  /// Rows that were not come to.
  long left() {
    return summary.total()
        - summary.updated()
        - summary.unchanged()
        - summary.failed()
        - summary.skipped();
  }
}
