package io.github.nxdesk.bulk.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/// Reads text character by character and knows the place of each.
final class PlacedReader implements Closeable {
  static final int END = -1;

  private final Reader text;
  private final char[] buffer = new char[8192];
  private int next;
  private int limit;
  private long line = 1;
  private int column = 1;

  PlacedReader(Reader text) {
    this.text = text;
  }

  /// The place of the next character.
  Place place() {
    return new Place(line, column);
  }

  /// The next character, which stays the next one; [#END] at the end.
  int peek() throws IOException {
    return next < limit || fill() ? buffer[next] : END;
  }

  /// The next character; [#END] at the end. A line ends with LF, CR LF or CR.
  int read() throws IOException {
    int c = peek();
    if (c == END) {
      return END;
    }
    next++;
    if (c == '\n' || (c == '\r' && peek() != '\n')) {
      line++;
      column = 1;
    } else {
      column++;
    }
    return c;
  }

  /// Passes over the rest of the line, and its end.
  ///
  /// @return what was passed over, without the end
  String readLine() throws IOException {
    var rest = new StringBuilder();
    for (int c = read(); c != END && c != '\n'; c = read()) {
      if (c == '\r') {
        if (peek() != '\n') {
          break;
        }
      } else {
        rest.append((char) c);
      }
    }
    return rest.toString();
  }

  private boolean fill() throws IOException {
    next = 0;
    limit = Math.max(0, text.read(buffer));
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
