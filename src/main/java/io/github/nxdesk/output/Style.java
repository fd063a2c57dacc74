package io.github.nxdesk.output;

/// Color, or none.
public enum Style {
  /// For a file, a pipe, or a user who wants no color.
  PLAIN,
  /// For a terminal: the eight colors that every terminal has.
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
