package io.github.nxdesk;

import io.github.nxdesk.host.Host;

/// The program's start.
public final class Main {
  private Main() {}

  /// Exits with what the program returns.
  public static void main(String[] args) {
    System.exit(App.run(Host.ofProcess(), args));
  }
}
