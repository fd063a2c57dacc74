package io.github.nxdesk.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/// Makes the requests to one target: its address, and the headers that every call has but for the
/// credential.
public record Requests(Target target) {
  /// A GET.
  ///
  /// @param path with its query, encoded
  public HttpRequest get(String path) {
    return request(path).GET().build();
  }

  public HttpRequest put(String path, String json) {
    return withBody(path).PUT(BodyPublishers.ofString(json)).build();
  }

  public HttpRequest post(String path, String json) {
    return withBody(path).POST(BodyPublishers.ofString(json)).build();
  }

  public HttpRequest delete(String path) {
    return request(path).DELETE().build();
  }

  private HttpRequest.Builder withBody(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(target.baseUrl() + path))
        .version(target.version())
        .header("Accept", "application/json")
        .header("User-Agent", target.userAgent());
  }
}
