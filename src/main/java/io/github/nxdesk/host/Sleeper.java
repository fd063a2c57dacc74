package io.github.nxdesk.host;

import java.time.Duration;

/// Waits. Tests replace it, so that they need not.
@FunctionalInterface
public interface Sleeper {
  /// Returns after the duration.
  ///
  /// @throws InterruptedException if a signal ended the wait
  void sleep(Duration duration) throws InterruptedException;
}
