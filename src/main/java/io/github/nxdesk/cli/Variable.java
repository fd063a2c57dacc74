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
          new Variable("NXDESK_OUTPUT", "--output FORMAT", "text, json or ndjson"),
          new Variable("NO_COLOR, TERM=dumb", "--color WHEN", "no colours"),
          new Variable(
              "XDG_STATE_HOME",
              "",
              "where runs, pacing and the sandbox are kept; default ~/.local/state"));
}
