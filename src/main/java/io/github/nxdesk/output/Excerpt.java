package io.github.nxdesk.output;

/// Two values on one line, each cut to the part in which they differ.
///
/// @param from the old value's part
/// @param to the new value's part
record Excerpt(String from, String to) {
  /// Characters shown of each.
  private static final int LIMIT = 60;

  /// Characters shown before the first difference.
  private static final int LEAD = 15;

  static Excerpt of(String from, String to) {
    int same = 0;
    while (same < Math.min(from.length(), to.length()) && from.charAt(same) == to.charAt(same)) {
      same++;
    }
    boolean fits = Math.max(from.length(), to.length()) <= LIMIT;
    int start = fits ? 0 : Math.max(0, same - LEAD);
    return new Excerpt(cut(from, start), cut(to, start));
  }

  /// A value by itself.
  static String of(String value) {
    return cut(value, 0);
  }

  private static String cut(String text, int start) {
    int first = boundary(text, start);
    int last = boundary(text, first + LIMIT);
    return (first > 0 ? "…" : "") + text.substring(first, last) + (last < text.length() ? "…" : "");
  }

  /// The index, or one less where it would split a surrogate pair.
  private static int boundary(String text, int index) {
    if (index >= text.length()) {
      return text.length();
    }
    return index > 0
            && Character.isLowSurrogate(text.charAt(index))
            && Character.isHighSurrogate(text.charAt(index - 1))
        ? index - 1
        : index;
  }
}
