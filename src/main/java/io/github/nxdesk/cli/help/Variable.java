package io.github.nxdesk.cli.help;

import java.util.List;

/// An environment variable that nxdesk reads, or several that belong together, for help, the manual
/// and the reference.
///
/// @param names separated by commas
/// @param flag the option that takes precedence over them; empty if there is none
/// @param description a line without a full stop
public record Variable(String names, String flag, String description) {
  /// All of them.
  public static final List<Variable> ALL =
      List.of(
          new Variable("NEXUDUS_TOKEN", "--token-file=FILE|-", "bearer token"),
          new Variable(
              "NEXUDUS_USERNAME, NEXUDUS_PASSWORD",
              "",
              "email address and password for HTTP Basic authentication, used if there is no"
                  + " token"),
          new Variable(
              "NEXUDUS_BASE_URL",
              "--base-url=URL",
              "base URL of the API; default https://spaces.nexudus.com"),
          new Variable(
              "HTTPS_PROXY, HTTP_PROXY",
              "",
              "proxy for requests that leave this machine, as http://[USER:PASSWORD@]HOST:PORT;"
                  + " HTTP_PROXY is used only if HTTPS_PROXY is not set"),
          new Variable(
              "NO_PROXY", "", "hosts to reach without the proxy, separated by commas or blanks"),
          new Variable(
              "SSL_CERT_FILE",
              "--ca-cert=FILE",
              "root certificates (PEM) to trust as well as the built-in ones"),
          new Variable("NXDESK_PROFILE", "--profile=NAME", "profile to use; default 'default'"),
          new Variable("NXDESK_CONFIG", "", "settings file; default ~/.config/nxdesk/config.toml"),
          new Variable("XDG_CONFIG_HOME", "", "directory of nxdesk/config.toml; default ~/.config"),
          new Variable(
              "NXDESK_OUTPUT",
              "--output=FORMAT",
              "output format; commands that don't support it print text"),
          new Variable("COLUMNS", "", "width of the terminal; default its actual width"),
          new Variable("NO_COLOR, TERM=dumb", "--color=WHEN", "turn color off"),
          new Variable(
              "XDG_STATE_HOME",
              "",
              "directory of nxdesk's runs, pacing data, credential files and sandbox; default"
                  + " ~/.local/state"));
}
