package io.github.nxdesk.bulk.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The records of a CSV file (RFC 4180), with each cell as it was written.
///
/// Blanks around a quoted cell are not part of it.
final class CsvRecords implements Closeable {
  private final PlacedReader in;
  private final char separator;

  /// @param text the value
  /// @param raw the cell as it was written, with quotes and blanks
  record Cell(String text, String raw, Place place) {
    boolean isBlank() {
      return Blanks.isBlank(text);
    }
  }

  /// @param wrong why it can't be read
  record Line(Place place, List<Cell> cells, Optional<Wrong> wrong) {
    boolean isBlank() {
      return wrong.isEmpty() && cells.stream().allMatch(Cell::isBlank);
    }
  }

  /// @param last whether the next record can't be found
  record Wrong(Place place, String message, boolean last) {}

  CsvRecords(PlacedReader text, char separator) {
    this.in = text;
    this.separator = separator;
  }

  /// The next record that is not blank; empty at the end.
  Optional<Line> next() throws IOException {
    while (in.peek() != PlacedReader.END) {
      var line = new Parsing().line();
      if (!line.isBlank()) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private final class Parsing {
    private final Place start = in.place();
    private final List<Cell> cells = new ArrayList<>();
    private int length;
    private @Nullable Wrong wrong;

    Line line() throws IOException {
      boolean more = true;
      while (more && wrong == null) {
        cell();
        more = in.peek() == separator;
        if (more) {
          in.read();
        }
      }
      if (wrong == null || !wrong.last()) {
        endLine();
      }
      if (wrong == null && length > JsonSnippet.LONGEST) {
        wrong =
            new Wrong(
                start,
                "the row is longer than %d characters".formatted(JsonSnippet.LONGEST),
                false);
      }
      return new Line(start, cells, Optional.ofNullable(wrong));
    }

    private void cell() throws IOException {
      var place = in.place();
      var raw = new StringBuilder();
      blanks(raw);
      if (in.peek() != '"') {
        while (!isEndOfCell(in.peek())) {
          take(raw);
        }
        cells.add(new Cell(raw.toString(), raw.toString(), place));
        return;
      }
      var text = quoted(raw);
      blanks(raw);
      if (wrong == null && !isEndOfCell(in.peek())) {
        wrong =
            new Wrong(
                in.place(),
                "text follows the closing quote; write each quote inside a quoted cell twice",
                true);
      }
      cells.add(new Cell(text, raw.toString(), place));
    }

    private String quoted(StringBuilder raw) throws IOException {
      var opening = in.place();
      var text = new StringBuilder();
      take(raw);
      while (true) {
        int c = in.peek();
        if (c == PlacedReader.END) {
          wrong = new Wrong(opening, "the quote that opens here is never closed", true);
          return "";
        }
        take(raw);
        if (c == '"') {
          if (in.peek() != '"') {
            return text.toString();
          }
          take(raw);
        }
        if (length <= JsonSnippet.LONGEST) {
          text.append((char) c);
        }
      }
    }

    private void blanks(StringBuilder raw) throws IOException {
      while (in.peek() != separator && (in.peek() == ' ' || in.peek() == '\t')) {
        take(raw);
      }
    }

    /// A row that is too long is read to its end, but not kept.
    private void take(StringBuilder raw) throws IOException {
      int c = in.read();
      if (length <= JsonSnippet.LONGEST) {
        length++;
        raw.append((char) c);
      }
    }
  }

  private boolean isEndOfCell(int c) {
    return c == separator || c == '\n' || c == '\r' || c == PlacedReader.END;
  }

  private void endLine() throws IOException {
    if (in.read() == '\r' && in.peek() == '\n') {
      in.read();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
