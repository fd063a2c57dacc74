package io.github.nxdesk.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a client asks for.
///
/// @param path with no slash at its end
/// @param query names in any case
record Request(
    String method, String path, Map<String, String> query, Headers headers, String body) {
  private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE");

  /// Reads the whole request, so that an answer can be sent whatever is done with it.
  static Request read(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    var query = Optional.ofNullable(uri.getRawQuery()).orElse("");
    return new Request(
        exchange.getRequestMethod(),
        uri.getPath().replaceFirst("/+$", ""),
        parameters(query),
        exchange.getRequestHeaders(),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }

  /// Whether the method is one that the limits for writes count.
  boolean isWrite() {
    return WRITES.contains(method);
  }

  /// Whether it asks for a media type by name.
  boolean accepts(String mediaType) {
    return header("Accept").orElse("").toLowerCase(Locale.ROOT).contains(mediaType);
  }

  /// Whether the path is this one. nexudus-api.md: "Routes look case-insensitive" (a guess).
  boolean isAt(String route) {
    return path.equalsIgnoreCase(route);
  }

  /// Reads `name=value&name=value`; of a name that comes twice, the last value.
  ///
  /// @throws IllegalArgumentException if a percent sign is not followed by two digits
  static Map<String, String> parameters(String encoded) {
    var parameters = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (var pair : encoded.split("&", -1)) {
      var separator = pair.indexOf('=');
      if (separator > 0) {
        parameters.put(decode(pair.substring(0, separator)), decode(pair.substring(separator + 1)));
      }
    }
    return Collections.unmodifiableMap(parameters);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
