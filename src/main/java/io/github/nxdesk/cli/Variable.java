package io.github.nxdesk.cli;

import java.util.List;

/// The environment variables that nxdesk reads: the one table that the help, the manual and the
/// documentation have.
///
/// @param names one or several that belong together, as they are to be shown
/// @param flag the option that goes before them; empty where there is none
/// @param description a line without a full stop
record Variable(String names, String flag, String description) {
  static final List<Variable> ALL =
      List.of(
          new Variable(
              "NEXUDUS_TOKEN",
              "--token-file FILE",
              "a bearer token; - reads it from standard input"),
          new Variable(
              "NEXUDUS_USERNAME, NEXUDUS_PASSWORD",
              "",
              "e-mail and password, sent as HTTP Basic; used where there is no token"),
          new Variable(
              "NEXUDUS_BASE_URL",
              "--base-url URL",
              "where the API is; default https://spaces.nexudus.com"),
          new Variable(
              "HTTPS_PROXY, HTTP_PROXY",
              "",
              "the proxy for requests that leave this machine, http://[USER:PASSWORD@]HOST:PORT;"
                  + " HTTP_PROXY only where HTTPS_PROXY is not set"),
          new Variable(
              "NO_PROXY", "", "names that are reached without the proxy, with commas between them"),
          new Variable(
              "SSL_CERT_FILE",
              "--ca-cert FILE",
              "root certificates (PEM) that are trusted besides the built-in ones"),
          new Variable("NXDESK_PROFILE", "--profile PROFILE", "whose settings and credential"),
          new Variable(
              "NXDESK_CONFIG", "", "the settings file; default ~/.config/nxdesk/config.toml"),
          new Variable("XDG_CONFIG_HOME", "", "where nxdesk/config.toml is; default ~/.config"),
          new Variable(
              "NXDESK_OUTPUT",
              "--output FORMAT",
              "text, json, ndjson, csv or ids; text where a command has no such form"),
          new Variable(
              "COLUMNS", "", "how wide a table may be on a terminal; default as wide as it is"),
          new Variable("NO_COLOR, TERM=dumb", "--color WHEN", "no colours"),
          new Variable(
              "XDG_STATE_HOME",
              "",
              "where runs, pacing, credential files and the sandbox are kept; default"
                  + " ~/.local/state"));
}
