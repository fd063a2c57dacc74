package io.github.nxdesk.http;

import java.util.List;
import java.util.Optional;

/// How the server is reached.
///
/// @param roots trusted besides those that are built in
public record Route(Optional<ProxyServer> proxy, AddedRoots roots) {
  /// Straight, with the built-in trust.
  public static final Route DIRECT = new Route(Optional.empty(), AddedRoots.of(List.of()));
}
