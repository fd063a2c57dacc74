package io.github.nxdesk.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;

/// What the sandbox answers.
record Reply(int status, Map<String, String> headers, String body) {

  static Reply json(int status, JsonNode body) {
    return jsonText(status, Json.write(body));
  }

  static Reply jsonText(int status, String body) {
    return new Reply(status, Map.of("Content-Type", "application/json; charset=utf-8"), body);
  }

  static Reply html(int status, String title, String content) {
    var page =
        """
        <!DOCTYPE html>
        <html><head><title>%s</title></head>
        <body><h1>%s</h1>%s</body></html>
        """
            .formatted(title, title, content);
    return new Reply(status, Map.of("Content-Type", "text/html; charset=utf-8"), page);
  }

  static Reply empty(int status) {
    return new Reply(status, Map.of(), "");
  }

  static Reply text(int status, String body) {
    return new Reply(status, Map.of("Content-Type", "text/plain; charset=utf-8"), body);
  }

  Reply with(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new Reply(status, Map.copyOf(more), body);
  }

  Reply cutInHalf() {
    return new Reply(status, headers, body.substring(0, body.length() / 2));
  }

  /// @param gzip whether the body is compressed, whatever the client accepts
  void send(HttpExchange exchange, boolean gzip) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    if (gzip && bytes.length > 0) {
      bytes = compressed(bytes);
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    if (bytes.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    }
    return compressed.toByteArray();
  }
}
