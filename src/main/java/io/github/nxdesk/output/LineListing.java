package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/// One line a record: NDJSON, or ids.
final class LineListing<T> implements Listing<T> {
  private final Function<T, String> line;
  private final Reporter reporter;
  private final PrintStream out;

  LineListing(Function<T, String> line, Reporter reporter, PrintStream out) {
    this.line = line;
    this.reporter = reporter;
    this.out = out;
  }

  @Override
  public void add(List<T> records) {
    records.forEach(record -> out.println(line.apply(record)));
  }

  @Override
  public void end() {}

  /// In NDJSON the failure is the last line, so that whoever reads the lines does not take some for
  /// all.
  @Override
  public void fail(Problem problem) {
    reporter.outcome(new Failed(null, problem));
  }
}
