package io.github.nxdesk.http;

import io.github.nxdesk.host.Environment;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The proxy that requests go through, as the environment names it. Its text form never shows the
/// password.
///
/// Requests to this machine itself use none. All others are encrypted, so `HTTPS_PROXY` counts, and
/// `HTTP_PROXY` where that is not set; both also in lower case, as for `curl`.
///
/// @param variable the environment variable that names it
/// @param authorization the value of the `Proxy-Authorization` header, where the variable holds a
///   user and password
public record ProxyServer(String variable, String host, int port, Optional<String> authorization) {
  private static final List<String> VARIABLES = List.of("HTTPS_PROXY", "HTTP_PROXY");
  private static final int DEFAULT_PORT = 80;

  /// The proxy for requests to that address, if it is to be reached through one.
  ///
  /// @throws IllegalArgumentException if the variable does not name a proxy; the message names the
  ///   variable and shows neither user nor password
  public static Optional<ProxyServer> of(Environment environment, URI target) {
    if (BaseUrl.isLoopback(target.getHost()) || isExcepted(environment, target)) {
      return Optional.empty();
    }
    return VARIABLES.stream()
        .flatMap(name -> Stream.of(name, name.toLowerCase(Locale.ROOT)))
        .flatMap(name -> environment.get(name).map(value -> parse(name, value)).stream())
        .findFirst();
  }

  /// How it is shown: without user and password.
  public String address() {
    return "%s:%d".formatted(host, port);
  }

  @Override
  public String toString() {
    return "%s (%s)".formatted(address(), variable);
  }

  /// `NO_PROXY` lists names, with commas or blanks between them, each of which stands for itself
  /// and all names below it; `*` stands for every name. A port after a name limits it to that port.
  private static boolean isExcepted(Environment environment, URI target) {
    var host = target.getHost().toLowerCase(Locale.ROOT);
    int port = target.getPort() < 0 ? 443 : target.getPort();
    return Arrays.stream(
            environment
                .get("NO_PROXY")
                .or(() -> environment.get("no_proxy"))
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .split("[,\\s]+", -1))
        .filter(name -> !name.isEmpty())
        .map(name -> name.endsWith(":" + port) ? name.substring(0, name.lastIndexOf(':')) : name)
        .map(name -> name.startsWith("*.") || name.startsWith(".") ? afterDot(name) : name)
        .anyMatch(name -> name.equals("*") || host.equals(name) || host.endsWith("." + name));
  }

  private static String afterDot(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  private static ProxyServer parse(String variable, String value) {
    URI uri;
    try {
      // Other programs take an address without a scheme too.
      uri = new URI(value.contains("://") ? value.strip() : "http://" + value.strip());
    } catch (URISyntaxException _) {
      // Without the exception, whose message holds the password.
      throw wrong(variable, "is not a URL");
    }
    if (!"http".equalsIgnoreCase(uri.getScheme())) {
      throw wrong(variable, "has the scheme '%s'".formatted(uri.getScheme()));
    }
    if (uri.getHost() == null) {
      throw wrong(variable, "names no host");
    }
    return new ProxyServer(
        variable,
        uri.getHost(),
        uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
        Optional.ofNullable(uri.getRawUserInfo()).map(ProxyServer::basic));
  }

  /// HTTP Basic (RFC 7617); the password may be missing.
  private static String basic(String userInfo) {
    // In a URL, unlike in a form, a plus sign stands for itself.
    var decoded = URLDecoder.decode(userInfo.replace("+", "%2B"), StandardCharsets.UTF_8);
    var pair = userInfo.contains(":") ? decoded : decoded + ":";
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static IllegalArgumentException wrong(String variable, String what) {
    return new IllegalArgumentException(
        "%s %s. Use an address like http://proxy.example.com:3128, or with http://USER:PASSWORD@"
            .formatted(variable, what));
  }
}
