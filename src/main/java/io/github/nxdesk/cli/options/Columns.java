package io.github.nxdesk.cli.options;

import java.util.List;

/// Lines in two columns, of which the second is wrapped. Where the first leaves too little room,
/// the second stands below it.
public final class Columns {
  private static final String INDENT = "  ";
  private static final String BELOW = "      ";
  private static final int WIDEST_FIRST = 28;

  private Columns() {}

  /// A line: what it is about, and what is said of it.
  public record Row(String first, String second) {}

  /// @param width of the terminal, in characters
  public static String of(List<Row> rows, int width) {
    int widest = Math.min(WIDEST_FIRST, width / 3);
    int first =
        rows.stream()
            .mapToInt(row -> row.first().length())
            .filter(l -> l <= widest)
            .max()
            .orElse(0);
    var indent = " ".repeat(INDENT.length() + first + 2);
    var text = new StringBuilder();
    for (var row : rows) {
      if (row.second().isEmpty()) {
        text.append(INDENT).append(row.first()).append('\n');
      } else if (first == 0 || row.first().length() > first) {
        text.append(INDENT).append(row.first()).append('\n');
        text.append(wrap(row.second(), first == 0 ? BELOW : indent, width));
      } else {
        var lead = INDENT + row.first() + " ".repeat(first - row.first().length() + 2);
        text.append(lead).append(wrap(row.second(), indent, width).substring(lead.length()));
      }
    }
    return text.toString();
  }

  /// The text in lines that are no wider, each after the indent; a longer word has a line of its
  /// own.
  public static String wrap(String text, String indent, int width) {
    var lines = new StringBuilder();
    var line = new StringBuilder(indent);
    for (var word : text.split(" ", -1)) {
      boolean first = line.length() == indent.length();
      if (!first && line.length() + 1 + word.length() > width) {
        lines.append(line).append('\n');
        line = new StringBuilder(indent).append(word);
      } else {
        line.append(first ? "" : " ").append(word);
      }
    }
    return lines.append(line.toString().stripTrailing()).append('\n').toString();
  }
}
