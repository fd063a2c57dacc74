package io.github.nxdesk.output;

import io.github.nxdesk.model.Problem;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/// CSV (RFC 4180, with lines that end as on Unix): a header of the columns' names, then a line a
/// record. Failures go to standard error.
final class CsvListing<T> implements Listing<T> {
  private final Sheet<T> sheet;
  private final Shortfall shortfall;
  private final PrintStream out;
  private final ObjectWriter rows =
      CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build().writer();
  private boolean begun;

  CsvListing(Sheet<T> sheet, Shortfall shortfall, PrintStream out) {
    this.sheet = sheet;
    this.shortfall = shortfall;
    this.out = out;
  }

  @Override
  public void add(List<T> records) {
    begin();
    for (var record : records) {
      print(sheet.columns().stream().map(column -> column.cell(record)));
    }
  }

  @Override
  public void end() {
    begin();
  }

  @Override
  public void fail(Problem problem) {
    shortfall.tell(begun, problem);
  }

  private void begin() {
    if (!begun) {
      begun = true;
      print(sheet.columns().stream().map(Column::heading));
    }
  }

  private void print(Stream<String> cells) {
    out.print(rows.writeValueAsString(cells.toArray(String[]::new)));
  }
}
