package io.github.nxdesk.output;

import java.io.PrintStream;

/// Where a reporter prints to, and whether in colours there: standard output may go to a file while
/// standard error goes to a terminal, and the other way round.
public record Sink(PrintStream stream, Style style) {
  void println(String line) {
    stream.println(line);
  }
}
