package io.github.nxdesk.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/// Makes the requests of one connection: its address, its credential, and the headers that every
/// call has.
///
/// @param connection whom to talk to, as whom
record Requests(Connection connection) {
  /// @param path with its query, encoded
  HttpRequest get(String path) {
    return request(path).GET().build();
  }

  HttpRequest put(String path, String json) {
    return withBody(path).PUT(BodyPublishers.ofString(json)).build();
  }

  HttpRequest post(String path, String json) {
    return withBody(path).POST(BodyPublishers.ofString(json)).build();
  }

  HttpRequest delete(String path) {
    return request(path).DELETE().build();
  }

  boolean isEncrypted() {
    return isEncrypted(connection.baseUrl());
  }

  private HttpRequest.Builder withBody(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    var uri = URI.create(connection.baseUrl() + path);
    return HttpRequest.newBuilder(uri)
        // Over plain HTTP the JDK would ask for an upgrade to HTTP/2 with headers of its own.
        .version(isEncrypted(uri) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
        .header("Authorization", connection.credential().authorization())
        .header("Accept", "application/json")
        .header("User-Agent", connection.userAgent());
  }

  private static boolean isEncrypted(URI uri) {
    return uri.getScheme().equalsIgnoreCase("https");
  }
}
