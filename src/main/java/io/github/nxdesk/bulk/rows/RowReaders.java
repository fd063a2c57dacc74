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

/// Opens an input as rows, and detects its format.
public final class RowReaders {
  /// Enough for the first line of any header.
  private static final int GLANCE = 16 * 1024;

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final Optional<RowFormat> format;
  private final RowRules rules;
  private final Optional<Change> same;

  private RowReaders(Optional<RowFormat> format, RowRules rules, Optional<Change> same) {
    this.format = format;
    this.rules = rules;
    this.same = same;
  }

  /// For rows that hold their own changes.
  ///
  /// @param format empty to detect it
  /// @param ignoreUnknown whether unknown columns are ignored
  /// @param ignoreUpdatedOn whether a row's `UpdatedOn` is ignored
  public static RowReaders ofRows(
      Optional<RowFormat> format, boolean ignoreUnknown, boolean ignoreUpdatedOn) {
    return new RowReaders(
        format, new RowRules(ignoreUnknown, ignoreUpdatedOn, false), Optional.empty());
  }

  /// For IDs that all get the same change.
  public static RowReaders ofIds(Change change) {
    return new RowReaders(Optional.empty(), RowRules.ID_ONLY, Optional.of(change));
  }

  /// The rows from the first one on.
  ///
  /// @throws RowInputException if the input has none of the formats
  public RowReader open(RowInput input) throws IOException {
    var bytes = new BufferedInputStream(input.bytes(), 2 * GLANCE);
    bytes.mark(GLANCE);
    var start = bytes.readNBytes(GLANCE);
    bytes.reset();
    FormatDetector.refuse(input.name(), start);
    int mark = FormatDetector.byteOrderMark(start);
    bytes.skipNBytes(mark);
    var glance = new String(start, mark, start.length - mark, StandardCharsets.UTF_8);
    var text = new PlacedReader(text(bytes));
    if (same.isPresent()) {
      return IdRows.of(text, glance, same.get());
    }
    return switch (format(input, glance)) {
      case CSV -> csv(text, mark > 0 ? BYTE_ORDER_MARK : "", glance, rules);
      case NDJSON -> new NdjsonRows(text, rules);
      case JSON -> new JsonRows(text, rules);
    };
  }

  /// @param lead what stood before the text
  static CsvRows csv(PlacedReader text, String lead, String glance, RowRules rules)
      throws IOException {
    char separator = FormatDetector.separator(glance);
    var line = FormatDetector.namedSeparator(glance).isPresent() ? text.readLine() + "\n" : "";
    return new CsvRows(text, lead + line, separator, rules);
  }

  private RowFormat format(RowInput input, String glance) throws RowInputException {
    var named = format.or(() -> RowFormat.ofFileName(input.name().replace("'", "")));
    var detected = FormatDetector.format(glance);
    if (named.isEmpty() && detected.isEmpty() && Blanks.isBlank(glance)) {
      return RowFormat.NDJSON; // Without rows, all but CSV look the same.
    }
    if (named.isPresent() && named.get() != RowFormat.CSV && Blanks.isBlank(glance)) {
      return RowFormat.NDJSON;
    }
    if (named.equals(Optional.of(RowFormat.NDJSON))
        && detected.equals(Optional.of(RowFormat.JSON))) {
      throw new RowInputException(
          "%s is one JSON array, not NDJSON; use --format=json".formatted(input.name()));
    }
    if (named.equals(Optional.of(RowFormat.JSON))
        && detected.equals(Optional.of(RowFormat.NDJSON))) {
      return RowFormat.NDJSON; // What get prints of one message.
    }
    return named
        .or(() -> detected)
        .orElseThrow(() ->
            new RowInputException(
                "%s is not in a known format; CSV begins with a header that has a column Id, NDJSON"
                        .formatted(input.name())
                    + " with {, and a JSON array with ["));
  }

  /// Bytes that are not UTF-8 end the reading: what can't be read must not be written anywhere.
  private static Reader text(InputStream bytes) {
    return new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
