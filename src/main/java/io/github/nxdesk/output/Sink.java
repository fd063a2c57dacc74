package io.github.nxdesk.output;

import java.io.PrintStream;

/// A stream that a reporter prints to, and whether in color: standard output may be a file while
/// standard error is a terminal, or the other way round.
public record Sink(PrintStream stream, Style style) {
  void println(String line) {
    stream.println(line);
  }
}
