package io.github.nxdesk.bulk;

import io.github.nxdesk.model.CellText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out whether a text is one that a spreadsheet has damaged.
final class SpreadsheetDamage {
  private static final String CURE = "; fix the text, or use --accept-text to write it as it is";

  /// The encodings that spreadsheets take for a file's where it has no byte order mark, as far as
  /// this Java has them.
  private static final List<Charset> TAKEN =
      Stream.of("windows-1252", "windows-1250", "windows-1251", "x-MacRoman")
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  /// Characters of a text that are looked for; a text that is decoded wrongly is so throughout.
  private static final int LOOKED_FOR = 50;

  private static final int ASCII = 0x80;

  private SpreadsheetDamage() {}

  /// What is wrong, in words that follow the field's name; empty if nothing is.
  ///
  /// @param before the message's text
  /// @param now another text
  static Optional<String> of(String before, String now) {
    if (isCut(LineEnds.same(before), now)) {
      return Optional.of(
          "was cut off by a spreadsheet, which keeps %d characters per cell"
                  .formatted(CellText.LONGEST)
              + CURE);
    }
    if (isDecodedWrongly(before, now)) {
      return Optional.of("was decoded wrongly when it was opened; import the file as UTF-8" + CURE);
    }
    return isWithoutLetters(LineEnds.same(before), LineEnds.same(now))
        ? Optional.of("lost characters when it was saved; save the file as \"CSV UTF-8\"" + CURE)
        : Optional.empty();
  }

  /// A cell is cut with the guard that may stand before its text.
  private static boolean isCut(String before, String now) {
    var same = LineEnds.same(now);
    boolean isFull =
        CellText.guard(now).length() == CellText.LONGEST
            || CellText.guard(same).length() == CellText.LONGEST;
    return isFull && before.length() > same.length() && before.startsWith(same);
  }

  /// Whether the text has a character of the other one as several, as when UTF-8 is read in an
  /// encoding with one byte a character.
  private static boolean isDecodedWrongly(String before, String now) {
    return before
        .codePoints()
        .filter(c -> c >= ASCII)
        .distinct()
        .limit(LOOKED_FOR)
        .mapToObj(Character::toString)
        .anyMatch(letter -> isDecodedWrongly(letter, before, now));
  }

  private static boolean isDecodedWrongly(String letter, String before, String now) {
    var bytes = letter.getBytes(StandardCharsets.UTF_8);
    return TAKEN.stream()
        .map(taken -> wrong(bytes, taken))
        .anyMatch(wrong -> now.contains(wrong) && !before.contains(wrong));
  }

  /// The bytes as a spreadsheet shows them: those that the encoding leaves out are control
  /// characters.
  private static String wrong(byte[] bytes, Charset taken) {
    var text = new StringBuilder();
    for (byte each : bytes) {
      var letter = new String(new byte[] {each}, taken);
      text.append(letter.equals("\ufffd") ? Character.toString(each & 0xff) : letter);
    }
    return text.toString();
  }

  /// Whether the text is the other one with question marks for some of its letters.
  private static boolean isWithoutLetters(String before, String now) {
    if (before.length() != now.length()) {
      return false;
    }
    for (int i = 0; i < now.length(); i++) {
      char was = before.charAt(i);
      char is = now.charAt(i);
      if (is != was && !(was >= ASCII && (is == '?' || is == '\ufffd'))) {
        return false;
      }
    }
    return !before.equals(now);
  }
}
