package io.github.nxdesk.bulk.rows;

/// The text of one JSON value, not parsed yet.
///
/// @param text what was written; if it is too long, its beginning
/// @param place where it begins
/// @param end how it ends
record JsonSnippet(String text, Place place, End end) {
  /// More than any row needs: a message text has at most a million characters.
  static final int LONGEST = 16 * 1024 * 1024;

  /// How a value ends.
  enum End {
    /// Where its brackets close. Whether it is valid is for the parser to say.
    COMPLETE,
    /// Where the next row begins, or the input ends, before its brackets close.
    CUT_OFF,
    /// It is longer than [#LONGEST]. The rest was passed over.
    TOO_LONG
  }
}
