package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.Turnstile;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.http.Target;
import java.util.Optional;

/// Who is talked to, as whom, and at what pace.
///
/// @param target the base URL, or `sandbox`
/// @param user where the credential names one
record Site(String target, Optional<String> user, Turnstile turnstile) {
  /// The built-in sandbox has no limits that one command could exceed.
  static Site ofSandbox(Target target) {
    return new Site("sandbox", Optional.empty(), new Turnstile(Pace.NONE, target.maxWait()));
  }
}
