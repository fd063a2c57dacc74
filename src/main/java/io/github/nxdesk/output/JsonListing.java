package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/// One array, printed when all is there: a document that could not be completed would be none.
final class JsonListing<T> implements Listing<T> {
  private final Sheet<T> sheet;
  private final Reporter reporter;
  private final PrintStream out;
  private final Spool records = new Spool();
  private boolean first = true;

  JsonListing(Sheet<T> sheet, Reporter reporter, PrintStream out) {
    this.sheet = sheet;
    this.reporter = reporter;
    this.out = out;
  }

  @Override
  public void add(List<T> more) {
    for (var record : more) {
      records.add((first ? "" : ",") + JsonText.printable(sheet.json().apply(record)));
      first = false;
    }
  }

  @Override
  public void end() {
    out.print("[");
    records.printTo(out);
    out.println("]");
    forget();
  }

  @Override
  public void fail(Problem problem) {
    reporter.outcome(new Failed(null, problem));
    forget();
  }

  private void forget() {
    try {
      records.close();
    } catch (IOException _) {
      // The file goes with the process.
    }
  }
}
