package io.github.nxdesk.api;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/// How the server is reached.
///
/// @param roots trusted besides those that are built in
public record Route(Optional<ProxyServer> proxy, List<X509Certificate> roots) {
  /// Straight, with the built-in trust.
  public static final Route DIRECT = new Route(Optional.empty(), List.of());

  /// Keeps its own copy of the roots.
  public Route {
    roots = List.copyOf(roots);
  }
}
