package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.pace.Pacer;
import java.time.Duration;

/// How fast requests are sent, and how long to wait when throttled.
///
/// @param paced whether requests stay within the API's limits
/// @param spaced whether the minimum time between two requests is kept as well
/// @param interval the shortest time between two requests, in addition to those limits
/// @param patience maximum time to wait for one throttled request, unless an option sets it
/// @param watcher is told about waits
public record Pacing(
    boolean paced, boolean spaced, Duration interval, Duration patience, Pacer.Watcher watcher) {}
