package io.github.nxdesk.output;

import io.github.nxdesk.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// A table for people. The first records decide the width of its columns, so that it can be printed
/// while more are read. On a terminal, cells are cut so that no line is wider, and columns are left
/// out where even that is not enough: those before the last one first.
final class TableListing<T> implements Listing<T> {
  private static final String GAP = "  ";
  private static final int LEAST = 6;

  private final Sheet<T> sheet;
  private final Shortfall shortfall;
  private final Sink out;
  private final OptionalInt width;
  private int[] widths = {};
  private List<Integer> shown = List.of();

  /// @param width of the terminal, in characters; empty if there is none, and nothing is cut
  TableListing(Sheet<T> sheet, Shortfall shortfall, Sink out, OptionalInt width) {
    this.sheet = sheet;
    this.shortfall = shortfall;
    this.out = out;
    this.width = width;
  }

  @Override
  public void add(List<T> records) {
    var rows = records.stream().map(this::cells).toList();
    if (widths.length == 0 && !rows.isEmpty()) {
      widths = widths(rows);
      shown = shown();
      width.ifPresent(this::shrink);
      var headings = sheet.columns().stream().map(Column::heading).toList();
      out.println(out.style().label(line(headings)));
    }
    rows.forEach(row -> out.println(line(row)));
  }

  @Override
  public void end() {}

  @Override
  public void fail(Problem problem) {
    shortfall.tell(widths.length > 0, problem);
  }

  private List<String> cells(T record) {
    return sheet.columns().stream().map(column -> Printable.line(column.text(record))).toList();
  }

  private int[] widths(List<List<String>> rows) {
    IntUnaryOperator widest =
        column ->
            Math.max(
                DisplayWidth.of(sheet.columns().get(column).heading()),
                rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0));
    return IntStream.range(0, sheet.columns().size()).map(widest).toArray();
  }

  private boolean isId(int column) {
    return sheet.columns().get(column).heading().endsWith("Id");
  }

  /// As many columns as there is room for when they are cut.
  private List<Integer> shown() {
    var columns = new ArrayList<>(IntStream.range(0, widths.length).boxed().toList());
    while (width.isPresent() && columns.size() > 2 && least(columns) > width.getAsInt()) {
      columns.subList(columns.size() - 2, columns.size() - 1).clear();
    }
    return columns;
  }

  private int least(List<Integer> columns) {
    int cells =
        columns.stream()
            .mapToInt(column -> isId(column) ? widths[column] : Math.min(widths[column], LEAST))
            .sum();
    return cells + GAP.length() * (columns.size() - 1);
  }

  /// Shrinks the widest column until all fit, or none can shrink further. IDs are never cut.
  private void shrink(int terminal) {
    int room = terminal - GAP.length() * (shown.size() - 1);
    var columns =
        shown.stream().mapToInt(column -> column).filter(column -> !isId(column)).toArray();
    int wanted = shown.stream().mapToInt(column -> widths[column]).sum();
    for (int excess = wanted - room; excess > 0; excess--) {
      int widest = -1;
      for (int column : columns) {
        widest = widest < 0 || widths[column] >= widths[widest] ? column : widest;
      }
      if (widest < 0 || widths[widest] <= LEAST) {
        return;
      }
      widths[widest]--;
    }
  }

  private String line(List<String> cells) {
    var line = new StringBuilder();
    for (int i : shown) {
      var cell = width.isPresent() ? DisplayWidth.cut(cells.get(i), widths[i]) : cells.get(i);
      line.append(cell);
      line.append(" ".repeat(Math.max(0, widths[i] - DisplayWidth.of(cell)))).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
