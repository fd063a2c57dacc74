package io.github.nxdesk.host;

/// Which of the standard streams are a terminal.
public record Terminals(boolean in, boolean out, boolean err) {
  /// None of them, as in a script or a CI step.
  public static final Terminals NONE = new Terminals(false, false, false);

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
}
