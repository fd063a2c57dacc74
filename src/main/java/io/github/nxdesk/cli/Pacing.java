package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.pace.Pacer;
import java.time.Duration;

/// How fast requests are sent, and how patiently.
///
/// @param paced whether they are kept within the API's limits
/// @param spaced whether the spacing between two requests is kept as well
/// @param interval the shortest time between two of them, besides those
/// @param patience how long a throttled request may be waited out, where no option says so
/// @param watcher hears of waits
public record Pacing(
    boolean paced, boolean spaced, Duration interval, Duration patience, Pacer.Watcher watcher) {}
