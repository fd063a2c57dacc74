package io.github.nxdesk.nexudus;

import io.github.nxdesk.auth.Session;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.http.Target;

/// Which server to talk to, as which user, and how fast.
///
/// @param pace gives each request its turn
public record Connection(Target target, Session session, Pace pace) {
  /// A connection without a pace: only the server's throttling slows it down.
  public Connection(Target target, Session session) {
    this(target, session, Pace.NONE);
  }
}
