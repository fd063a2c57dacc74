package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.host.TerminalWidth;
import io.github.nxdesk.output.Progress;
import java.time.Instant;

/// Shows how far a run is, in the way that fits where standard error goes.
final class RunProgress {
  private final Invocation invocation;
  private final long rows;
  private volatile Progress progress = Progress.NONE;

  RunProgress(Invocation invocation, long rows) {
    this.invocation = invocation;
    this.rows = rows;
  }

  /// The run begins.
  ///
  /// @param done rows that an earlier attempt has ended
  Progress begin(long done) {
    var host = invocation.host();
    var err = host.streams().err();
    if (!invocation.output().quiet()) {
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
