package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.Turnstile;
import io.github.nxdesk.bulk.pace.Pacer;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.http.Target;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

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

  /// The service's own, as that user.
  Site site(Host host, Target target, LogIns.Found.Somebody somebody) {
    Pace pace =
        paced
            ? Pacer.shared(host, target.baseUrl(), somebody.identity(), interval, spaced, watcher)
            : Pace.NONE;
    return new Site(
        target.baseUrl().toString(), somebody.user(), new Turnstile(pace, target.maxWait()));
  }
}
