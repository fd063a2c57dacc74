package io.github.nxdesk.cli;

import io.github.nxdesk.host.Durations;
import io.github.nxdesk.http.RequestListener;
import io.github.nxdesk.output.Printable;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Logs on standard error: each request with `--verbose`, and each wait unless `--quiet` is given.
///
/// @param verbosity how often `-v` was given: once for requests, twice for their bodies too
record RequestLog(PrintStream err, int verbosity, boolean quiet) implements RequestListener {
  @Override
  public void exchanged(String method, URI uri, @Nullable Integer status, Duration took) {
    if (verbosity > 0) {
      err.println(
          "%s %s -> %s, %d ms"
              .formatted(method, uri, status == null ? "no response" : status, took.toMillis()));
    }
  }

  @Override
  public boolean wantsBodies() {
    return verbosity > 1;
  }

  /// Each on one line, with control characters escaped.
  @Override
  public void bodies(String sent, String received) {
    if (!sent.isEmpty()) {
      err.println("> " + Printable.line(sent));
    }
    if (!received.isEmpty()) {
      err.println("< " + Printable.line(received));
    }
  }

  @Override
  public void waiting(Duration pause) {
    if (!quiet) {
      err.println("Throttled by the server: waiting %s".formatted(Durations.show(pause)));
    }
  }

  @Override
  public void retrying(String reason, Duration pause) {
    if (!quiet) {
      err.println(
          "Trying again in %s: %s".formatted(Durations.show(pause), Printable.line(reason)));
    }
  }
}
