package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Change;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Opens an input as rows, and finds out in which form they are.
public final class RowReaders {
  /// Enough for the first line of any header.
  private static final int GLANCE = 16 * 1024;

  private final Optional<RowFormat> format;
  private final boolean ignoreUnknown;
  private final Optional<Change> same;

  private RowReaders(Optional<RowFormat> format, boolean ignoreUnknown, Optional<Change> same) {
    this.format = format;
    this.ignoreUnknown = ignoreUnknown;
    this.same = same;
  }

  /// For rows that hold their own changes.
  ///
  /// @param format empty to find out
  /// @param ignoreUnknown whether a column that is no field is passed over
  public static RowReaders ofRows(Optional<RowFormat> format, boolean ignoreUnknown) {
    return new RowReaders(format, ignoreUnknown, Optional.empty());
  }

  /// For ids that all get the same change.
  public static RowReaders ofIds(Change change) {
    return new RowReaders(Optional.empty(), true, Optional.of(change));
  }

  /// The rows from the first one on.
  ///
  /// @throws RowInputException if it is none of the formats
  public RowReader open(RowInput input) throws IOException {
    var bytes = new BufferedInputStream(input.bytes(), 2 * GLANCE);
    bytes.mark(GLANCE);
    var start = bytes.readNBytes(GLANCE);
    bytes.reset();
    FormatDetector.refuse(input.name(), start);
    int mark = FormatDetector.byteOrderMark(start);
    bytes.skipNBytes(mark);
    var glance = new String(start, mark, start.length - mark, StandardCharsets.UTF_8);
    var text = text(bytes);
    if (same.isPresent()) {
      return new IdRows(text, same.get());
    }
    ObjectRow.Columns columns = (name, nested) -> RowColumn.named(name, nested, ignoreUnknown);
    return switch (format(input.name(), glance)) {
      case CSV -> new CsvRows(text, FormatDetector.separator(glance), ignoreUnknown);
      case NDJSON -> new NdjsonRows(text, columns);
      case JSON -> new JsonRows(text, columns);
    };
  }

  private RowFormat format(String name, String glance) throws RowInputException {
    var stripped = name.replace("'", "");
    var found =
        format.or(() -> RowFormat.ofFileName(stripped)).or(() -> FormatDetector.format(glance));
    return found.orElseThrow(() ->
        new RowInputException(
            "%s is none of the formats: a CSV file begins with a header that has a column Id, an"
                    .formatted(name)
                + " NDJSON file with {, a JSON array with ["));
  }

  /// Bytes that are no UTF-8 end the reading: what cannot be read must not be written anywhere.
  private static Reader text(InputStream bytes) {
    return new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
