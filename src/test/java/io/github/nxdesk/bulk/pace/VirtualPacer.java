package io.github.nxdesk.bulk.pace;

import io.github.nxdesk.host.VirtualClock;
import io.github.nxdesk.http.Pace;
import java.time.Duration;
import java.util.Optional;

/// A pacer for tests that are about what it is good for, and not about how it is made.
public final class VirtualPacer {
  /// The shortest time between two requests, in milliseconds.
  public static final long SPACING = RecentRequests.SPACING;

  private VirtualPacer() {}

  /// One that shares its ledger with nobody, keeps the spacing, and knows no limits but the API's.
  public static Pace on(VirtualClock clock, Duration patience) {
    return new Pacer(
        new LedgerFile(Optional.empty()),
        new Rate(Duration.ZERO, clock::nanoTime, clock),
        patience,
        true,
        clock,
        clock,
        (_, _) -> {});
  }
}
