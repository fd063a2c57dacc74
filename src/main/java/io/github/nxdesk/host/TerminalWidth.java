package io.github.nxdesk.host;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// How many columns the terminal has.
public final class TerminalWidth {
  private static final int USUAL = 80;
  private static final File TERMINAL = new File("/dev/tty");
  private static final Pattern SIZE = Pattern.compile("\\d{1,5} (?<columns>[1-9]\\d{0,4})\\s*");

  private TerminalWidth() {}

  /// As `COLUMNS` says, which a script may set; else as the terminal says; else 80.
  public static int of(Environment environment) {
    return environment
        .get("COLUMNS")
        .filter(text -> text.matches("[1-9]\\d{0,4}"))
        .map(Integer::valueOf)
        .orElseGet(TerminalWidth::ofTerminal);
  }

  /// Java cannot ask a terminal for its size; `stty` can, on every Unix.
  private static int ofTerminal() {
    if (!TERMINAL.exists()) {
      return USUAL;
    }
    try {
      var process =
          new ProcessBuilder("stty", "size")
              .redirectInput(TERMINAL)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (var output = process.getInputStream()) {
        var size = SIZE.matcher(new String(output.readAllBytes(), StandardCharsets.US_ASCII));
        return size.matches() ? Integer.parseInt(size.group("columns")) : USUAL;
      }
    } catch (IOException _) {
      return USUAL;
    }
  }
}
