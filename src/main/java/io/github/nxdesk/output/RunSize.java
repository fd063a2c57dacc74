package io.github.nxdesk.output;

import java.time.Duration;

/// How much a run has to do.
///
/// @param total the number of rows
/// @param before rows that an earlier attempt has completed, which don't count for the rate
/// @param interval the shortest time between two writes; zero for no limit
public record RunSize(long total, long before, Duration interval) {}
