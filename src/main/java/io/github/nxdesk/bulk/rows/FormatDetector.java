package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Field;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;

/// Tells the format of an input by its beginning.
final class FormatDetector {
  /// How a spreadsheet names the separator of a file, on a line of its own.
  private static final String SEPARATOR = "sep=";

  private FormatDetector() {}

  /// Refuses files that are given by mistake, and says what they are.
  ///
  /// @throws RowInputException if it is a workbook, or text in UTF-16
  static void refuse(String name, byte[] start) throws RowInputException {
    if (begins(start, 'P', 'K', 3, 4) || begins(start, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw new RowInputException(
          name + " is a workbook or an archive; save the sheet as \"CSV UTF-8\"");
    }
    if (begins(start, 0xff, 0xfe) || begins(start, 0xfe, 0xff) || isUtf16(start)) {
      throw new RowInputException(
          name
              + " is UTF-16 text from line 1 on; save it as UTF-8, in a spreadsheet as \"CSV"
              + " UTF-8\"");
    }
  }

  /// Whether every other byte at the beginning is zero, as in UTF-16 without a mark. No format that
  /// is read here begins with anything but ASCII.
  private static boolean isUtf16(byte[] start) {
    return start.length >= 2 && (start[0] == 0) != (start[1] == 0);
  }

  /// The number of bytes that a byte order mark takes.
  static int byteOrderMark(byte[] start) {
    return begins(start, 0xef, 0xbb, 0xbf) ? 3 : 0;
  }

  /// The format of the text; empty if it is none of them.
  static Optional<RowFormat> format(String glance) {
    var text = glance.stripLeading();
    if (text.startsWith("[")) {
      return Optional.of(RowFormat.JSON);
    }
    if (text.startsWith("{")) {
      return Optional.of(RowFormat.NDJSON);
    }
    var separators = namedSeparator(glance).map(String::valueOf).orElse(",;\t");
    return isHeader(header(glance), separators) ? Optional.of(RowFormat.CSV) : Optional.empty();
  }

  private static boolean isHeader(String line, String separators) {
    return Collections.list(new StringTokenizer(line, separators)).stream()
        .map(String.class::cast)
        .map(name -> Blanks.trim(name.replace("\"", "")))
        .anyMatch(Field.ID.wireName()::equalsIgnoreCase);
  }

  /// The separator that the first line names, as in `sep=;`.
  static Optional<Character> namedSeparator(String glance) {
    var line = glance.lines().findFirst().orElse("").replace("\"", "");
    return line.length() == SEPARATOR.length() + 1
            && line.toLowerCase(Locale.ROOT).startsWith(SEPARATOR)
        ? Optional.of(line.charAt(SEPARATOR.length()))
        : Optional.empty();
  }

  /// What separates the cells: what the first line names, else a comma, unless the header has none
  /// and a semicolon or a tab, as spreadsheets write them where the decimal sign is a comma.
  static char separator(String glance) {
    return namedSeparator(glance).orElseGet(() -> separatorOf(header(glance)));
  }

  private static char separatorOf(String header) {
    if (header.indexOf(',') < 0) {
      if (header.indexOf(';') >= 0) {
        return ';';
      }
      if (header.indexOf('\t') >= 0) {
        return '\t';
      }
    }
    return ',';
  }

  private static String header(String glance) {
    return glance
        .lines()
        .skip(namedSeparator(glance).isPresent() ? 1 : 0)
        .filter(
            line -> line.chars().anyMatch(c -> ",;\t".indexOf(c) < 0 && !Character.isWhitespace(c)))
        .findFirst()
        .orElse("");
  }

  private static boolean begins(byte[] start, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= start.length || (start[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
