package io.github.nxdesk.output;

import io.github.nxdesk.model.CellText;
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
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Sheet<T> sheet;
  private final Shortfall shortfall;
  private final PrintStream out;
  private final ObjectWriter rows =
      CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build().writer();
  private boolean begun;
  private long cutCells;

  CsvListing(Sheet<T> sheet, Shortfall shortfall, PrintStream out) {
    this.sheet = sheet;
    this.shortfall = shortfall;
    this.out = out;
  }

  @Override
  public void add(List<T> records) {
    begin();
    for (var record : records) {
      print(sheet.columns().stream().map(column -> counted(column.cell(record))));
    }
  }

  private String counted(String cell) {
    cutCells += cell.length() > CellText.LONGEST ? 1 : 0;
    return cell;
  }

  @Override
  public void end() {
    begin();
    if (cutCells > 0) {
      shortfall.warn(
          "Warning: %d %s more than %,d characters; a spreadsheet cuts them off."
              .formatted(cutCells, cutCells == 1 ? "cell has" : "cells have", CellText.LONGEST));
    }
  }

  @Override
  public void fail(Problem problem) {
    shortfall.tell(begun, problem);
  }

  private void begin() {
    if (!begun) {
      begun = true;
      if (sheet.byteOrderMark()) {
        out.print(BYTE_ORDER_MARK);
      }
      print(sheet.columns().stream().map(Column::heading));
    }
  }

  private void print(Stream<String> cells) {
    out.print(rows.writeValueAsString(cells.toArray(String[]::new)));
  }
}
