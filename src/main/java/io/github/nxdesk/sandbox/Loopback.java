package io.github.nxdesk.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognizes requests that were sent to this machine by its own name. A web page anywhere can have
/// its name point to 127.0.0.1 (DNS rebinding); its requests then still carry that name.
final class Loopback {
  private static final Pattern NAME =
      Pattern.compile(
          "(localhost|127(\\.\\d{1,3}){3}|\\[::1\\])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ORIGIN =
      Pattern.compile("https?://" + NAME.pattern(), Pattern.CASE_INSENSITIVE);

  private Loopback() {}

  /// Whether it has one `Host`, which is a loopback name, and no other `Origin` than such a one.
  static boolean isSource(Request request) {
    var hosts = values(request, "Host");
    return hosts.size() == 1
        && NAME.matcher(hosts.getFirst()).matches()
        && values(request, "Origin").stream().allMatch(origin -> ORIGIN.matcher(origin).matches());
  }

  private static List<String> values(Request request, String header) {
    return Optional.ofNullable(request.headers().get(header)).orElse(List.of());
  }
}
