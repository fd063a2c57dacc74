package io.github.nxdesk.output;

import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import java.util.List;

/// Messages as CSV, with every field that a record can hold; everything else as text.
final class CsvReporter implements Reporter {
  private final Reporter text;
  private final Sink out;
  private final Sink err;

  CsvReporter(Reporter text, Sink out, Sink err) {
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
    var sheet = MessageColumns.of(MessageColumns.fields(), false);
    var listing = new CsvListing<>(sheet, new Shortfall(text, err), out.stream());
    listing.add(messages);
    listing.end();
    missing.forEach(id -> err.println(Missing.line(id)));
  }
}
