package io.github.nxdesk.model;

/// Text as it stands in a cell of a CSV file.
///
/// A spreadsheet takes a cell that begins with one of a few characters for a formula and carries it
/// out (CWE-1236, "CSV injection"), and a row to apply takes the word `null` for "clear this
/// field". So such text gets a `'` in front. Text that has such a `'` already gets one more, which
/// is why [#unguard] gives back every text exactly as it was.
public final class CellText {
  /// `null` as a cell: clear the field. Whoever reads a cell asks for it before [#unguard], for
  /// behind a guard the word is text.
  public static final String CLEARS = "null";

  /// How many characters a spreadsheet keeps in a cell, counted in UTF-16 units.
  public static final int LONGEST = 32_767;

  private static final char GUARD = '\'';

  /// What OWASP's page "CSV Injection" names: the last four are what Japanese and Chinese keyboards
  /// make of the first.
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  /// The digits of a number that every spreadsheet keeps.
  private static final long EXACT = 999_999_999_999_999L;

  private CellText() {}

  /// A whole number as it is safe in a cell: bare, unless it has too many digits.
  public static String of(long number) {
    return number >= 0 && number <= EXACT ? Long.toString(number) : guard(Long.toString(number));
  }

  /// The text as it is safe in a cell.
  public static String guard(String text) {
    return isMisread(text) ? GUARD + text : text;
  }

  /// What [#guard] was given. Of what it never made, nothing is taken off.
  public static String unguard(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == GUARD && isMisread(cell) ? cell.substring(1) : cell;
  }

  /// Whether the text, after any run of guards, is misread.
  private static boolean isMisread(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == GUARD) {
      start++;
    }
    return start < text.length()
        && (FORMULA_STARTS.indexOf(text.charAt(start)) >= 0
            || text.substring(start).strip().equalsIgnoreCase(CLEARS)
            || looksLikeNumber(text, start));
  }

  /// A number, a date without words, a time, a percentage: digits, and what stands between them.
  private static boolean looksLikeNumber(String text, int start) {
    boolean digits = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      digits |= c >= '0' && c <= '9';
      if (!(c >= '0' && c <= '9') && " .,:/-+%eE".indexOf(c) < 0) {
        return false;
      }
    }
    return digits;
  }
}
