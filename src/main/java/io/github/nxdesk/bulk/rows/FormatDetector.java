package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Field;
import java.util.Arrays;
import java.util.Optional;

/// What the beginning of an input tells.
final class FormatDetector {
  private FormatDetector() {}

  /// Refuses what people give by mistake, in words that say what it is.
  ///
  /// @throws RowInputException if it is empty, a workbook, or text in another encoding
  static void refuse(String name, byte[] start) throws RowInputException {
    if (start.length == 0) {
      throw new RowInputException(name + " is empty");
    }
    if (begins(start, 'P', 'K', 3, 4)) {
      throw new RowInputException(
          name + " is a workbook or an archive: save the sheet as \"CSV UTF-8\"");
    }
    if (begins(start, 0xff, 0xfe) || begins(start, 0xfe, 0xff)) {
      throw new RowInputException(name + " is UTF-16 text: save it as UTF-8");
    }
  }

  /// How many bytes a byte order mark takes.
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
    var names = firstLine(glance).split("[,;\t]");
    return Arrays.stream(names)
            .map(name -> name.replace("\"", "").strip())
            .anyMatch(Field.ID.wireName()::equalsIgnoreCase)
        ? Optional.of(RowFormat.CSV)
        : Optional.empty();
  }

  /// What separates the cells of a header: a comma, unless there is none in it and a semicolon or a
  /// tab, as spreadsheets write them in countries with a decimal comma.
  static char separator(String glance) {
    var header = firstLine(glance);
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

  private static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
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
