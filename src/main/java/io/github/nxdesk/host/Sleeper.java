package io.github.nxdesk.host;

import java.time.Duration;

/// Waits, so that tests need not.
@FunctionalInterface
public interface Sleeper {
  /// Returns after the duration.
  ///
  /// @throws InterruptedException if a signal ended the wait
  void sleep(Duration duration) throws InterruptedException;
}
