package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.bulk.rows.JsonSnippet.End;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// Cuts text into JSON values by their brackets, without parsing them, so that an invalid value
/// does not hide the next one and none fills the memory.
final class JsonSnippets implements Closeable {
  private final PlacedReader in;

  /// @param text without a byte order mark
  JsonSnippets(PlacedReader text) {
    this.in = text;
  }

  /// The place of the next character.
  Place place() {
    return in.place();
  }

  /// The next character that is not blank, which stays the next one.
  int peek() throws IOException {
    while (isBlank(in.peek())) {
      in.read();
    }
    return in.peek();
  }

  /// Passes over the next character.
  void skip() throws IOException {
    in.read();
  }

  /// The next value, with what follows it on its last line; empty at the end. It may take several
  /// lines, as `jq` prints an object. A line that begins with `{` begins a new value: there, an
  /// object that lacks its end is cut off.
  Optional<JsonSnippet> nextOfLines() throws IOException {
    return peek() == PlacedReader.END ? Optional.empty() : Optional.of(new Cut(true).next());
  }

  /// The next value of an array, up to the comma or bracket behind it.
  JsonSnippet nextOfArray() throws IOException {
    peek();
    return new Cut(false).next();
  }

  private final class Cut {
    private final boolean ofLines;
    private final StringBuilder text = new StringBuilder();
    private boolean tooLong;
    private boolean quoted;
    private int depth;

    Cut(boolean ofLines) {
      this.ofLines = ofLines;
    }

    JsonSnippet next() throws IOException {
      var place = in.place();
      var end = readValue();
      return new JsonSnippet(text.toString(), place, tooLong ? End.TOO_LONG : end);
    }

    private End readValue() throws IOException {
      while (true) {
        int c = in.peek();
        if (c == PlacedReader.END) {
          return depth > 0 || quoted ? End.CUT_OFF : End.COMPLETE;
        }
        boolean isLineEnd = c == '\n' || c == '\r';
        if (ofLines && isLineEnd && (quoted || depth == 0)) {
          return quoted ? End.CUT_OFF : End.COMPLETE;
        }
        if (!ofLines && !quoted && depth == 0 && (c == ',' || c == ']')) {
          return End.COMPLETE;
        }
        take();
        if (ofLines && isLineEnd && in.place().column() == 1 && in.peek() == '{') {
          return End.CUT_OFF;
        }
      }
    }

    private void take() throws IOException {
      int c = read();
      if (quoted) {
        if (c == '\\' && in.peek() != '\n' && in.peek() != '\r') {
          read();
        }
        quoted = c != '"';
        return;
      }
      switch (c) {
        case '"' -> quoted = true;
        case '{', '[' -> depth++;
        case '}', ']' -> depth = Math.max(0, depth - 1);
        default -> {
          // Part of a number, of a word, or between values.
        }
      }
    }

    private int read() throws IOException {
      int c = in.read();
      if (text.length() >= JsonSnippet.LONGEST) {
        tooLong = true;
      } else if (c != PlacedReader.END) {
        text.append((char) c);
      }
      return c;
    }
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
