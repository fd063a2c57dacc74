package io.github.nxdesk.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/// Whom to talk to, by which way, and how patiently.
///
/// @param baseUrl without a trailing slash; see [BaseUrl]
/// @param timeout for one request, from its start to the last byte of its answer
/// @param maxWait how long in all one throttled request may be waited out
/// @param concurrent whether several requests may be under way at once
public record Target(
    URI baseUrl,
    Route route,
    Duration timeout,
    Duration maxWait,
    String userAgent,
    boolean concurrent) {
  public boolean isEncrypted() {
    return "https".equalsIgnoreCase(baseUrl.getScheme());
  }

  /// HTTP/2 has several requests share a connection, and costs a single one the time to get ready
  /// for that. Over plain HTTP the JDK would ask for an upgrade to it with headers of its own.
  public HttpClient.Version version() {
    return isEncrypted() && concurrent ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
  }
}
