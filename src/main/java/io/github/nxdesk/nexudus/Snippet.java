package io.github.nxdesk.nexudus;

/// Shortens what others say, to be quoted in our messages.
final class Snippet {
  private static final int LIMIT = 120;

  private Snippet() {}

  /// One line of at most 120 characters.
  static String shorten(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= LIMIT) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LIMIT - 1)) + "…";
  }
}
