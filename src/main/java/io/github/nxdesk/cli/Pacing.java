package io.github.nxdesk.cli;

import io.github.nxdesk.api.Pace;
import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.bulk.Pacer;
import io.github.nxdesk.bulk.Turnstile;
import io.github.nxdesk.host.Host;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How fast requests are sent.
///
/// @param paced whether they are kept within the API's limits
/// @param interval the shortest time between two of them, besides those
/// @param watcher hears of waits
/// @param spaced whether the spacing between two requests is kept as well
record Pacing(boolean paced, boolean spaced, Duration interval, Pacer.Watcher watcher) {
  /// For a command that sends one request, or one after another's answer: a whole round trip lies
  /// between them, which is spacing enough, and nobody is to wait for more.
  static Pacing ofOne(boolean paced, Duration interval, OutputOptions output, Host host) {
    Pacer.Watcher watcher =
        (until, limit) -> {
          if (!output.quiet()) {
            host.streams()
                .err()
                .println(
                    "Waiting until %s: the limit of %s is used up"
                        .formatted(until.truncatedTo(ChronoUnit.SECONDS), limit));
          }
        };
    return new Pacing(paced, false, interval, watcher);
  }

  /// The built-in sandbox has no limits that one command could exceed.
  Site site(Host host, ConnectionOptions options, URI baseUrl, Credential credential) {
    var user =
        credential instanceof Credential.Basic(var name, _)
            ? Optional.of(name)
            : Optional.<String>empty();
    Pace pace =
        paced && !options.sandbox()
            ? Pacer.shared(
                host, baseUrl, user.orElseGet(credential::authorization), interval, spaced, watcher)
            : Pace.NONE;
    return new Site(
        options.sandbox() ? "sandbox" : baseUrl.toString(),
        user,
        new Turnstile(pace, options.maxWait()));
  }
}
