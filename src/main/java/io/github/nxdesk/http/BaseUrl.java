package io.github.nxdesk.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/// The base URL of the API.
public final class BaseUrl {
  /// The live service.
  public static final URI LIVE = URI.create("https://spaces.nexudus.com");

  private static final int HIGHEST_PORT = 65535;

  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "[::1]");

  private BaseUrl() {}

  /// Reads a base URL. It must be `https`, or `http` with a loopback address, since every request
  /// carries the credential. A path is kept, but not a trailing slash, nor the `/api` with which
  /// every path of the API begins.
  ///
  /// @throws IllegalArgumentException if it is not valid; the message says what is
  public static URI parse(String text) {
    if (text.contains("@")) {
      // Checked first, and not shown: it holds a secret.
      throw new IllegalArgumentException(
          "must not contain a user name or password; set NEXUDUS_USERNAME and"
              + " NEXUDUS_PASSWORD");
    }
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'%s' is not a URL: %s".formatted(text, e.getReason()), e);
    }
    var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!Set.of("https", "http").contains(scheme) || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "'%s' is not a base URL. Example: %s".formatted(text, LIVE));
    }
    if (uri.getPort() > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "'%s': the port is above %d".formatted(text, HIGHEST_PORT));
    }
    if (uri.getQuery() != null || uri.getFragment() != null) {
      throw new IllegalArgumentException("'%s' must not have a '?' or '#'".formatted(text));
    }
    if (scheme.equals("http") && !isLoopback(uri.getHost())) {
      throw new IllegalArgumentException(
          "'%s' is not encrypted; credentials are sent only over https or to this machine"
              .formatted(text));
    }
    return URI.create(withoutEnd(withoutEnd(withoutEnd(uri.toString(), "/"), "/api"), "/"));
  }

  private static String withoutEnd(String url, String end) {
    var rest = url;
    while (rest.toLowerCase(Locale.ROOT).endsWith(end)) {
      rest = rest.substring(0, rest.length() - end.length());
    }
    return rest;
  }

  /// Goes by the text of the host alone: any other name could resolve to anything.
  static boolean isLoopback(String host) {
    return LOOPBACK_NAMES.contains(host.toLowerCase(Locale.ROOT))
        || host.matches("127(\\.\\d{1,3}){3}");
  }
}
