package io.github.nxdesk.cli.options;

import java.util.ArrayList;
import java.util.List;

/// A command line as a shell takes it, over as many lines as a terminal's width needs.
final class CommandLineText {
  private static final String INDENT = "  ";
  private static final String CONTINUATION = " \\";

  private CommandLineText() {}

  /// The lines, each but the last with a backslash behind it. Words in quotes stay whole.
  ///
  /// @param width of the terminal, in characters
  static List<String> folded(String command, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder(INDENT);
    var words = words(command);
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      boolean last = i == words.size() - 1;
      int room = last ? width : width - CONTINUATION.length();
      boolean first = line.toString().isBlank();
      if (!first && line.length() + 1 + word.length() > room) {
        lines.add(line + CONTINUATION);
        line = new StringBuilder(INDENT + INDENT).append(word);
      } else {
        line.append(first ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> words(String command) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (c == ' ' && quote == 0) {
        words.add(word.toString());
        word.setLength(0);
        continue;
      }
      if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      word.append(c);
    }
    words.add(word.toString());
    return words;
  }
}
