package io.github.nxdesk.output;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// What a reporter printed on standard output and on standard error.
record Printed(String out, String err) {
  /// By a reporter without colours that is not quiet.
  static Printed by(OutputFormat format, Consumer<Reporter> report) {
    return by(format, Style.PLAIN, false, report);
  }

  static Printed by(OutputFormat format, Style style, boolean quiet, Consumer<Reporter> report) {
    return by(new Task("update", "updated"), format, style, quiet, report);
  }

  static Printed by(
      Task task, OutputFormat format, Style style, boolean quiet, Consumer<Reporter> report) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    report.accept(
        format.reporter(task, new Sink(stream(out), style), new Sink(stream(err), style), quiet));
    return new Printed(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
