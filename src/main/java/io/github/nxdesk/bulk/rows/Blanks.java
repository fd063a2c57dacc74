package io.github.nxdesk.bulk.rows;

/// Blanks around words, those included that nobody sees and spreadsheets and web pages leave:
/// no-break spaces, zero-width spaces, byte order marks.
final class Blanks {
  private static final String INVISIBLE = "\u00a0\u2007\u202f\u200b\u2060\ufeff";

  private Blanks() {}

  /// The text without blanks at both ends.
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /// Whether the text consists of nothing else.
  static boolean isBlank(String text) {
    return text.chars().allMatch(c -> isBlank((char) c));
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || INVISIBLE.indexOf(c) >= 0;
  }
}
