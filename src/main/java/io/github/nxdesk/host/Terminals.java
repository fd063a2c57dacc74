package io.github.nxdesk.host;

/// Which of the standard streams are a terminal.
public record Terminals(boolean in, boolean out, boolean err) {
  /// None of them, as in a script or a CI step.
  public static final Terminals NONE = new Terminals(false, false, false);

  /// As found by the launcher, which names the descriptors that are terminals in a system property.
  /// Java itself only knows whether standard input and output both are, which is used where the
  /// program was started without the launcher.
  @SuppressWarnings("SystemConsoleNull") // It is null where there is no terminal.
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
