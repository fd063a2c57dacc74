package io.github.nxdesk.bulk;

import io.github.nxdesk.update.Plan;

/// A row whose write is planned.
///
/// @param readAt when its record was read, in nanoseconds
record PlannedWrite(RunRow row, Plan.Write write, long readAt) {}
