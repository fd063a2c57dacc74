package io.github.nxdesk.cli.options;

import java.util.List;

/// Lays out text for a terminal: rows of two columns, and paragraphs. No word is broken.
public final class Columns {
  private static final String INDENT = "  ";
  private static final int GAP = 2;
  private static final int BELOW = 6;
  private static final int WIDEST_FIRST = 30;

  /// On a narrower terminal two columns would leave too little room for the second.
  private static final int NARROW = 60;

  private Columns() {}

  /// A row: what it is about, and what there is to know about it.
  public record Row(String first, String second) {}

  /// The rows, the second column wrapped. Where the first is too wide, the second stands below it.
  ///
  /// @param width of the terminal, in characters
  public static String of(List<Row> rows, int width) {
    return of(rows, firstColumn(rows, width), width);
  }

  /// The same with a first column of a given width, so that several lists can be aligned.
  ///
  /// @param first the width of the first column, in characters; 0 to put each second below the
  ///   first
  public static String of(List<Row> rows, int first, int width) {
    int second = first == 0 ? BELOW : INDENT.length() + first + GAP;
    var text = new StringBuilder();
    for (var row : rows) {
      var lead = INDENT + row.first();
      if (row.second().isEmpty()) {
        text.append(lead).append('\n');
      } else if (row.first().length() > first) {
        text.append(lead).append('\n');
        text.append(wrap(row.second(), second, width));
      } else {
        var lines = wrap(row.second(), second, width);
        text.append(lead).append(lines.substring(lead.length()));
      }
    }
    return text.toString();
  }

  /// How wide the first column of these rows should be.
  public static int firstColumn(List<Row> rows, int width) {
    return width < NARROW
        ? 0
        : rows.stream()
            .mapToInt(row -> row.first().length())
            .filter(length -> length <= Math.min(WIDEST_FIRST, width * 2 / 5))
            .max()
            .orElse(0);
  }

  /// The text in lines that are no wider; a word that is longer has a line of its own.
  ///
  /// @param indent how far all lines are indented
  public static String wrap(String text, int indent, int width) {
    var lines = new StringBuilder();
    var line = new StringBuilder(" ".repeat(indent));
    for (var word : text.split(" ", -1)) {
      boolean first = line.length() == indent;
      if (!first && line.length() + 1 + word.length() > width) {
        lines.append(line).append('\n');
        line = new StringBuilder(" ".repeat(indent)).append(word);
      } else {
        line.append(first ? "" : " ").append(word);
      }
    }
    return lines.append(line.toString().stripTrailing()).append('\n').toString();
  }
}
