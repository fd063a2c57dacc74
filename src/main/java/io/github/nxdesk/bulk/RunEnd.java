package io.github.nxdesk.bulk;

import io.github.nxdesk.model.RunCounts;
import java.util.Optional;

/// How a run ended.
///
/// @param stop why it did not come to its last row; empty if it did
public record RunEnd(RunCounts counts, Optional<RunStop> stop) {}
