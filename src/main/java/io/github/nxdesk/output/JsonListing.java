package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One array, printed when all is there: a document that could not be completed would be none.
final class JsonListing<T> implements Listing<T> {
  private final Sheet<T> sheet;
  private final Reporter reporter;
  private final PrintStream out;
  private final List<String> records = new ArrayList<>();

  JsonListing(Sheet<T> sheet, Reporter reporter, PrintStream out) {
    this.sheet = sheet;
    this.reporter = reporter;
    this.out = out;
  }

  @Override
  public void add(List<T> more) {
    more.forEach(record -> records.add(JsonText.printable(sheet.json().apply(record))));
  }

  @Override
  public void end() {
    out.println(records.stream().collect(Collectors.joining(",", "[", "]")));
  }

  @Override
  public void fail(Problem problem) {
    reporter.outcome(new Failed(null, problem));
  }
}
