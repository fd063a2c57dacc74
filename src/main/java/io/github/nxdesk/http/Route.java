package io.github.nxdesk.http;

import java.util.List;
import java.util.Optional;

/// How the server is reached.
///
/// @param roots trusted in addition to the built-in ones
public record Route(Optional<ProxyServer> proxy, AddedRoots roots) {
  /// Without a proxy, and trusting the built-in roots only.
  public static final Route DIRECT = new Route(Optional.empty(), AddedRoots.of(List.of()));
}
