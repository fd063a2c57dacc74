package io.github.nxdesk.api;

import io.github.nxdesk.auth.Credential;
import java.net.URI;
import java.time.Duration;

/// Whom to talk to, as whom, and how patiently.
///
/// @param baseUrl without a trailing slash; see [BaseUrl]
/// @param route how the server is reached
/// @param timeout for one request, from its start to the last byte of its answer
/// @param maxWait how long in all one throttled request may be waited out, and how long one may
///   wait for its turn
/// @param pace gives each request its turn
public record Connection(
    URI baseUrl,
    Credential credential,
    Route route,
    Duration timeout,
    Duration maxWait,
    String userAgent,
    Pace pace) {
  /// One without a pace of its own: the server's refusals are all there is to slow it down.
  public Connection(
      URI baseUrl,
      Credential credential,
      Route route,
      Duration timeout,
      Duration maxWait,
      String userAgent) {
    this(baseUrl, credential, route, timeout, maxWait, userAgent, Pace.NONE);
  }
}
