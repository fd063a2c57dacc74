package io.github.nxdesk.bulk;

/// The ends of lines in a text.
final class LineEnds {
  private LineEnds() {}

  /// The text with LF as its only line end.
  static String same(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
