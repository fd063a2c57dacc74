package io.github.nxdesk.output;

import io.github.nxdesk.model.Problem;
import java.io.PrintStream;
import java.util.List;

/// One id a line. Failures go to standard error.
final class IdListing<T> implements Listing<T> {
  private final Sheet<T> sheet;
  private final Shortfall shortfall;
  private final PrintStream out;
  private boolean begun;

  IdListing(Sheet<T> sheet, Shortfall shortfall, PrintStream out) {
    this.sheet = sheet;
    this.shortfall = shortfall;
    this.out = out;
  }

  @Override
  public void add(List<T> records) {
    begun |= !records.isEmpty();
    records.forEach(record -> out.println(sheet.id().applyAsLong(record)));
  }

  @Override
  public void end() {}

  @Override
  public void fail(Problem problem) {
    shortfall.tell(begun, problem);
  }
}
