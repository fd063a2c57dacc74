package io.github.nxdesk.cli;

import io.github.nxdesk.api.Pace;
import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.bulk.Pacer;
import io.github.nxdesk.bulk.Turnstile;
import io.github.nxdesk.host.Host;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How fast requests are sent.
///
/// @param paced whether they are kept within the API's limits
/// @param interval the shortest time between two of them, besides those
/// @param watcher hears of waits
record Pacing(boolean paced, Duration interval, Pacer.Watcher watcher) {
  /// As fast as the server answers.
  static final Pacing NONE = new Pacing(false, Duration.ZERO, (_, _) -> {});

  /// The built-in sandbox has no limits that one command could exceed.
  Site site(Host host, ConnectionOptions options, URI baseUrl, Credential credential) {
    var user =
        credential instanceof Credential.Basic(var name, _)
            ? Optional.of(name)
            : Optional.<String>empty();
    Pace pace =
        paced && !options.sandbox()
            ? Pacer.shared(
                host, baseUrl, user.orElseGet(credential::authorization), interval, watcher)
            : Pace.NONE;
    return new Site(
        options.sandbox() ? "sandbox" : baseUrl.toString(),
        user,
        new Turnstile(pace, options.maxWait()));
  }
}
