package io.github.nxdesk.output;

/// Colours, or none.
public enum Style {
  /// For a file, a pipe, or somebody who wants none.
  PLAIN,
  /// For a terminal: the eight colours that every terminal has, in whatever shade its user chose.
  COLOURED;

  String good(String text) {
    return paint("32", text);
  }

  String bad(String text) {
    return paint("31", text);
  }

  String note(String text) {
    return paint("33", text);
  }

  String label(String text) {
    return paint("36", text);
  }

  private String paint(String code, String text) {
    return this == PLAIN ? text : "\033[" + code + "m" + text + "\033[0m";
  }
}
