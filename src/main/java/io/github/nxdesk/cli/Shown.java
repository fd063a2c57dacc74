package io.github.nxdesk.cli;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.TerminalWidth;
import io.github.nxdesk.output.Progress;
import java.time.Instant;

/// Shows how far a run is, in the way that fits where standard error goes.
final class Shown {
  private final Host host;
  private final OutputOptions output;
  private final long rows;
  private volatile Progress progress = Progress.NONE;

  Shown(Host host, OutputOptions output, long rows) {
    this.host = host;
    this.output = output;
    this.rows = rows;
  }

  /// The run begins.
  ///
  /// @param done rows that an earlier attempt has ended
  Progress begin(long done) {
    var err = host.streams().err();
    if (!output.quiet()) {
      progress =
          host.terminals().err()
              ? Progress.bar(err, rows, done, TerminalWidth.of(host.environment()), host.clock())
              : Progress.lines(err, rows, done, host.nanoTime());
    }
    return progress;
  }

  /// A request waits.
  void waits(Instant until, String limit) {
    progress.waiting(limit, until);
  }
}
