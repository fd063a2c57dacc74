package io.github.nxdesk.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;

/// Which server to talk to, by which route, and how patiently.
///
/// @param baseUrl without a trailing slash; see [BaseUrl]
/// @param timeout for one request, from its start to the last byte of its reply
/// @param maxWait how long in all one throttled request may wait
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

  /// Starts a GET request with the headers that every request has, except for the credential.
  ///
  /// @param path below the base URL, encoded, with its query
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path))
        .version(version())
        .header("Accept", "application/json")
        .header("Accept-Encoding", "identity")
        .header("User-Agent", userAgent);
  }

  /// With HTTP/2 several requests share a connection, but setting that up costs a single request
  /// time. Over plain HTTP the JDK would ask for an upgrade with headers of its own.
  private HttpClient.Version version() {
    return isEncrypted() && concurrent ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
  }
}
