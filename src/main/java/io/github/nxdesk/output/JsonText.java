package io.github.nxdesk.output;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// JSON as it is printed: what a terminal would obey and what UTF-8 cannot carry is written as a
/// `\\u` escape, which means the same to whoever reads the JSON.
final class JsonText {
  /// DEL, the C1 controls (which include the 8-bit CSI), line and paragraph separators, everything
  /// that turns the direction of text, and halves of surrogate pairs. In JSON all of them can only
  /// stand inside strings.
  private static final Pattern UNSAFE =
      Pattern.compile(
          "[\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]"
              + "|[\\x{d800}-\\x{dbff}](?![\\x{dc00}-\\x{dfff}])"
              + "|(?<![\\x{d800}-\\x{dbff}])[\\x{dc00}-\\x{dfff}]");

  private JsonText() {}

  static String printable(String json) {
    return UNSAFE.matcher(json).replaceAll(JsonText::escape);
  }

  private static String escape(MatchResult match) {
    return "\\\\u%04x".formatted((int) match.group().charAt(0));
  }
}
