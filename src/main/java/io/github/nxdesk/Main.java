package io.github.nxdesk;

import io.github.nxdesk.host.Host;

/// The program's start.
public final class Main {
  private Main() {}

  /// Exits with what the program returns, and without the JVM's leave-taking: by then all is
  /// written and closed, no shutdown hook of ours is left to run, and it takes a tenth of a
  /// `--version`.
  public static void main(String[] args) {
    Runtime.getRuntime().halt(App.run(Host.ofProcess(), args));
  }
}
