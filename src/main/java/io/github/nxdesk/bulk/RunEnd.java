package io.github.nxdesk.bulk;

import io.github.nxdesk.model.RunCounts;
import java.util.Optional;

/// How a run ended.
///
/// @param stop why it ended before its last row; empty if it did not
public record RunEnd(RunCounts counts, Optional<RunStop> stop) {}
