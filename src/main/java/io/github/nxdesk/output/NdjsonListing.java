package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import java.io.PrintStream;
import java.util.List;

/// One JSON object a line. The last one is the failure's document, if there is one, so that whoever
/// reads the lines does not take some for all.
final class NdjsonListing<T> implements Listing<T> {
  private final Sheet<T> sheet;
  private final Reporter reporter;
  private final PrintStream out;

  NdjsonListing(Sheet<T> sheet, Reporter reporter, PrintStream out) {
    this.sheet = sheet;
    this.reporter = reporter;
    this.out = out;
  }

  @Override
  public void add(List<T> records) {
    records.forEach(record -> out.println(JsonText.printable(sheet.json().apply(record))));
  }

  @Override
  public void end() {}

  @Override
  public void fail(Problem problem) {
    reporter.outcome(new Failed(null, problem));
  }
}
