package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/// One document with the counts before the rows, which wait for them.
final class JsonRunReporter implements RunReporter {
  private final Documents documents;
  private final RunDocument summary;
  private final PrintStream out;
  private final Spool rows = new Spool();
  private boolean first = true;

  JsonRunReporter(@Nullable String command, PrintStream out) {
    this.documents = new Documents(command);
    this.summary = new RunDocument(command);
    this.out = out;
  }

  @Override
  public void row(long number, Outcome outcome) {
    rows.add((first ? "" : ",") + documents.of(outcome, number));
    first = false;
  }

  @Override
  public void end(RunReport report) {
    out.print(summary.of(report) + ",\"Rows\":[");
    rows.printTo(out);
    out.println("]}");
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
