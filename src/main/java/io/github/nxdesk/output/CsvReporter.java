package io.github.nxdesk.output;

import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import java.io.PrintStream;
import java.util.List;

/// Messages as CSV, with every field that a record can hold; everything else as text.
final class CsvReporter implements Reporter {
  private final Reporter text;
  private final PrintStream out;
  private final PrintStream err;

  CsvReporter(Reporter text, PrintStream out, PrintStream err) {
    this.text = text;
    this.out = out;
    this.err = err;
  }

  @Override
  public void outcome(Outcome outcome) {
    text.outcome(outcome);
  }

  @Override
  public void message(Message message) {
    messages(List.of(message), List.of());
  }

  @Override
  public void messages(List<Message> messages, List<Long> missing) {
    var listing = new CsvListing<>(MessageColumns.of(MessageColumns.fields()), text, out);
    listing.add(messages);
    listing.end();
    missing.forEach(id -> err.println(Missing.line(id)));
  }
}
