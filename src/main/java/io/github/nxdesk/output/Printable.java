package io.github.nxdesk.output;

/// Makes text from others safe for a terminal: it can't move the cursor, change colors, or reverse
/// the direction of the text around it.
public final class Printable {
  private static final int ZERO_WIDTH_JOINER = 0x200d; // Joins many emoji.

  private Printable() {}

  /// The text on one line, with every control character shown as an escape.
  public static String line(String text) {
    var line = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
              if (isHarmless(c)) {
                line.appendCodePoint(c);
              } else {
                line.append("\\u%04x".formatted(c));
              }
            }
          }
        });
    return line.toString();
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      case Character.FORMAT -> c == ZERO_WIDTH_JOINER;
      default -> true;
    };
  }
}
