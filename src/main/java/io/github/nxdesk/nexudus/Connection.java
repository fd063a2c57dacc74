package io.github.nxdesk.nexudus;

import io.github.nxdesk.auth.Session;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.http.Target;

/// Whom to talk to, as whom, and how fast.
///
/// @param pace gives each request its turn
public record Connection(Target target, Session session, Pace pace) {
  /// One without a pace of its own: the server's refusals are all there is to slow it down.
  public Connection(Target target, Session session) {
    this(target, session, Pace.NONE);
  }
}
