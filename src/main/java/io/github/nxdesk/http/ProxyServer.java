package io.github.nxdesk.http;

import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.host.Environment;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The proxy that requests go through, as the environment names it.
///
/// Requests to this machine itself go through none. All others are encrypted, so `HTTPS_PROXY`
/// counts, and `HTTP_PROXY` where that is not set; both in small letters too, as `curl` has them.
///
/// @param variable the environment variable that names it
public record ProxyServer(
    String variable, String host, int port, Optional<Credential.Basic> credential) {
  private static final List<String> VARIABLES = List.of("HTTPS_PROXY", "HTTP_PROXY");
  private static final int USUAL_PORT = 80;

  /// The proxy for requests to that address, if it is to be reached through one.
  ///
  /// @throws IllegalArgumentException if the variable's value is no proxy; the message names the
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

  /// As it is shown: without user and password.
  public String address() {
    return "%s:%d".formatted(host, port);
  }

  /// The names in `NO_PROXY`, each with all names under it; `*` is every name. A port behind a name
  /// limits it.
  private static boolean isExcepted(Environment environment, URI target) {
    var host = target.getHost().toLowerCase(Locale.ROOT);
    int port = target.getPort() < 0 ? 443 : target.getPort();
    return Arrays.stream(
            environment
                .get("NO_PROXY")
                .or(() -> environment.get("no_proxy"))
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> name.endsWith(":" + port) ? name.substring(0, name.lastIndexOf(':')) : name)
        .map(name -> name.startsWith("*.") || name.startsWith(".") ? after(name, '.') : name)
        .anyMatch(name -> name.equals("*") || host.equals(name) || host.endsWith("." + name));
  }

  private static String after(String text, char separator) {
    return text.substring(text.indexOf(separator) + 1);
  }

  private static ProxyServer parse(String variable, String value) {
    URI uri;
    try {
      // Others take an address without a scheme too.
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
        uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
        Optional.ofNullable(uri.getRawUserInfo()).map(ProxyServer::credential));
  }

  private static Credential.Basic credential(String userInfo) {
    var parts = userInfo.split(":", 2);
    return new Credential.Basic(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
  }

  /// A plus sign is itself here, other than in a form.
  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException wrong(String variable, String what) {
    return new IllegalArgumentException(
        "%s %s: give an address like http://proxy.example.com:3128, or with http://USER:PASSWORD@"
            .formatted(variable, what));
  }
}
