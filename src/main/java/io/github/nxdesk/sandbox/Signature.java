package io.github.nxdesk.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// When and by whom a record was written, as the API shows it.
record Signature(String on, String by) {

  /// In whole seconds, with a Z at the end.
  static Signature of(Instant now, String email) {
    return new Signature(now.truncatedTo(ChronoUnit.SECONDS).toString(), email);
  }
}
