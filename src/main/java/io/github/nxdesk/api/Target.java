package io.github.nxdesk.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/// Whom to talk to, by which way, and how patiently.
///
/// @param baseUrl without a trailing slash; see [BaseUrl]
/// @param timeout for one request, from its start to the last byte of its answer
/// @param maxWait how long in all one throttled request may be waited out
public record Target(
    URI baseUrl, Route route, Duration timeout, Duration maxWait, String userAgent) {
  boolean isEncrypted() {
    return "https".equalsIgnoreCase(baseUrl.getScheme());
  }

  /// Over plain HTTP the JDK would ask for an upgrade to HTTP/2 with headers of its own.
  HttpClient.Version version() {
    return isEncrypted() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
  }
}
