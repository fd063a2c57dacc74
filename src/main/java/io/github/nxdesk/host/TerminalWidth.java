package io.github.nxdesk.host;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/// How many columns a line of the terminal has.
public final class TerminalWidth {
  private static final int DEFAULT = 80;
  private static final int LONGEST = 5; // Digits.

  private TerminalWidth() {}

  /// What `COLUMNS` says, which a script may set; otherwise what the terminal says, wherever the
  /// standard streams lead; otherwise 80.
  public static int of(Environment environment) {
    return of(environment, new File("/dev/tty"), "stty");
  }

  /// @param terminal need not exist
  /// @param stty the program that says a terminal's size, which Java cannot; need not exist
  static int of(Environment environment, File terminal, String stty) {
    var columns = number(environment.get("COLUMNS").orElse(""));
    return columns.isPresent() ? columns.getAsInt() : of(terminal, stty).orElse(DEFAULT);
  }

  private static OptionalInt of(File terminal, String stty) {
    if (!terminal.exists()) {
      return OptionalInt.empty();
    }
    try {
      var process =
          new ProcessBuilder(stty, "size")
              .redirectInput(terminal)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (var output = process.getInputStream()) {
        // Rows and columns: "24 80".
        var size = new String(output.readAllBytes(), StandardCharsets.US_ASCII).strip();
        int space = size.indexOf(' ');
        return space < 0 ? OptionalInt.empty() : number(size.substring(space + 1));
      }
    } catch (IOException _) {
      return OptionalInt.empty(); // There is no stty, or this process has no terminal.
    }
  }

  /// Empty for what is no number of columns, like the 0 of a terminal that does not know its size.
  private static OptionalInt number(String text) {
    boolean isNumber =
        !text.isEmpty()
            && text.length() <= LONGEST
            && text.charAt(0) != '0'
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }
}
