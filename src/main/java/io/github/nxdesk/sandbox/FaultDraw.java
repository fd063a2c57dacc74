package io.github.nxdesk.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Draws the fault that hits a request, if any. The same requests in the same order get the same
/// faults on every run.
final class FaultDraw {
  private static final long SEED = 87654321;

  private final List<Fault> faults;
  // Safe to share between the threads that serve requests.
  private final Random random = new Random(SEED);

  FaultDraw(List<Fault> faults) {
    this.faults = faults;
  }

  /// The first fault that hits. A fault for writes only does not draw for a read.
  Optional<FaultKind> draw(boolean write) {
    return faults.stream()
        .filter(fault -> write || !fault.kind().writesOnly())
        .filter(fault -> random.nextDouble() < fault.share())
        .map(Fault::kind)
        .findFirst();
  }
}
