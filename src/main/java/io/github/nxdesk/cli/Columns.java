package io.github.nxdesk.cli;

import java.util.List;

/// Lines in columns, as wide as the rest of the help; the last column is wrapped.
final class Columns {
  private static final int WIDTH = 100;

  private Columns() {}

  /// @param rows all with the same number of cells
  static String of(List<List<String>> rows) {
    var text = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder("  ");
      for (int i = 0; i < row.size() - 1; i++) {
        int column = i;
        int width = rows.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
        line.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
      }
      text.append(wrap(line.toString(), row.getLast()));
    }
    return text.toString();
  }

  /// The words behind the lead, and below where the lead ends.
  private static String wrap(String lead, String words) {
    var text = new StringBuilder();
    var line = new StringBuilder(lead);
    int start = line.length();
    for (var word : words.split(" ", -1)) {
      if (line.length() > start && line.length() + word.length() >= WIDTH) {
        text.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(" ".repeat(start));
      }
      line.append(word).append(' ');
    }
    return text.append(line.toString().stripTrailing()).append('\n').toString();
  }
}
