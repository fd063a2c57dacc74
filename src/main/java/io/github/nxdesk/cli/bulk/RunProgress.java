package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.host.TerminalWidth;
import io.github.nxdesk.output.Progress;
import io.github.nxdesk.output.RunSize;
import java.time.Duration;
import java.time.Instant;

/// Shows the progress of a run: a bar on a terminal, otherwise lines.
final class RunProgress {
  private final Invocation invocation;
  private final long rows;
  private volatile Progress progress = Progress.NONE;

  RunProgress(Invocation invocation, long rows) {
    this.invocation = invocation;
    this.rows = rows;
  }

  /// Starts.
  ///
  /// @param done rows that an earlier attempt has completed
  /// @param interval the shortest time between two writes
  Progress begin(long done, Duration interval) {
    var host = invocation.host();
    var err = host.streams().err();
    var size = new RunSize(rows, done, interval);
    if (!invocation.output().quiet()) {
      progress =
          host.terminals().err()
              ? Progress.bar(err, size, TerminalWidth.of(host.environment()), host.clock())
              : Progress.lines(err, size, host.nanoTime());
    }
    return progress;
  }

  /// Shows that a request is waiting.
  void waits(Instant until, String limit) {
    progress.waiting(limit, until);
  }
}
