package io.github.nxdesk.host;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Which of the standard streams are a terminal.
public record Terminals(boolean in, boolean out, boolean err) {
  /// None of them, as in a script or a CI step.
  public static final Terminals NONE = new Terminals(false, false, false);

  private static final int USUAL_WIDTH = 80;

  /// As the launcher found: it names the descriptors that are terminals in a system property,
  /// because Java can tell only whether standard input and output both are. Started without the
  /// launcher, that is what is used.
  @SuppressWarnings("SystemConsoleNull") // It is null again where JDK 25 has no terminal.
  public static Terminals ofProcess() {
    var found = System.getProperty("nxdesk.terminals");
    if (found == null) {
      var console = System.console();
      boolean interactive = console != null && console.isTerminal();
      return new Terminals(interactive, interactive, interactive);
    }
    return new Terminals(found.contains("0"), found.contains("1"), found.contains("2"));
  }

  /// How many characters a line of the terminal has; 80 where that cannot be found out. It asks
  /// `stty`, because Java cannot tell.
  public int width() {
    try {
      var stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      int columns = Integer.parseInt(size.strip().replaceFirst(".* ", ""));
      return columns > 0 ? columns : USUAL_WIDTH;
    } catch (IOException | NumberFormatException _) {
      return USUAL_WIDTH;
    }
  }
}
