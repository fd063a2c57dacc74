package io.github.nxdesk;

/// The program's start.
public final class Main {
  private Main() {}

  /// Exits with what the program returns.
  public static void main(String[] args) {
    System.exit(args.length);
  }
}
