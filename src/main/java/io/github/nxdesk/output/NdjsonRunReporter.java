package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/// One object a row, as soon as it is known, and the summary at the end.
final class NdjsonRunReporter implements RunReporter {
  private final Documents documents;
  private final RunDocument summary;
  private final PrintStream out;

  NdjsonRunReporter(@Nullable String command, PrintStream out) {
    this.documents = new Documents(command);
    this.summary = new RunDocument(command);
    this.out = out;
  }

  @Override
  public void row(long number, Outcome outcome) {
    out.println(documents.of(outcome, number));
    out.flush(); // Whoever reads it may be waiting.
  }

  @Override
  public void end(RunReport report) {
    out.println(summary.of(report) + "}");
  }
}
