package io.github.nxdesk.output;

import java.text.BreakIterator;
import java.util.Locale;

/// Measures and cuts text by the columns that it takes on a terminal.
///
/// It counts extended grapheme clusters, which [BreakIterator] finds, since an emoji can consist of
/// many code points that share one place.
final class DisplayWidth {
  private static final String ELLIPSIS = "…";
  private static final int VARIATION_SELECTOR_16 = 0xfe0f; // Asks for the emoji's picture.

  /// First and last of the ranges that Unicode's `EastAsianWidth.txt` (version 16.0) gives as wide
  /// (W) or full-width (F), joined where nothing but unassigned code points lies between. Emoji are
  /// not in it: [Character#isEmojiPresentation] knows those.
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x2329, 0x232a, 0x2e80, 0x303e, 0x3041, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97c,
    0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6b, 0xff01, 0xff60, 0xffe0, 0xffe6,
    0x16fe0, 0x18cff, 0x1aff0, 0x1b2ff, 0x1d300, 0x1d356, 0x1f200, 0x1f265, 0x20000, 0x3fffd
  };

  private DisplayWidth() {}

  /// The columns that text without control characters takes.
  static int of(String text) {
    if (isPlain(text)) {
      return text.length();
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int width = 0;
    int start = characters.first();
    for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
      width += ofCharacter(text.substring(start, end));
      start = end;
    }
    return width;
  }

  /// The text, or as much of its beginning as fits before a `…`.
  ///
  /// @param limit the number of columns, at least 1
  static String cut(String text, int limit) {
    if (of(text) <= limit) {
      return text;
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int left = limit - 1;
    int start = characters.first();
    for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
      left -= ofCharacter(text.substring(start, end));
      if (left < 0) {
        break;
      }
      start = end;
    }
    return text.substring(0, start) + ELLIPSIS;
  }

  private static int ofCharacter(String cluster) {
    int width = 0;
    for (int c : cluster.codePoints().toArray()) {
      width = Math.max(width, c == VARIATION_SELECTOR_16 && width > 0 ? 2 : ofCodePoint(c));
    }
    return width;
  }

  private static int ofCodePoint(int c) {
    if (Character.isEmojiPresentation(c)) {
      return 2;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (c >= WIDE[i] && c <= WIDE[i + 1]) {
        return 2;
      }
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> 1;
    };
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }
}
