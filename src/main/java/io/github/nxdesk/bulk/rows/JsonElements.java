package io.github.nxdesk.bulk.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// The elements of one JSON array, not parsed yet.
final class JsonElements implements Closeable {
  private final JsonSnippets snippets;
  private boolean begun;
  private boolean ended;

  /// What comes next.
  sealed interface Next {}

  /// An element.
  record Element(JsonSnippet snippet) implements Next {}

  /// The array is invalid here, and no element can be found behind it.
  record Broken(Place place, String message) implements Next {
    Reading reading() {
      return new Reading.Malformed(place, message, true, Optional.empty());
    }
  }

  /// No more elements.
  record End() implements Next {}

  /// @param text without a byte order mark
  JsonElements(PlacedReader text) {
    this.snippets = new JsonSnippets(text);
  }

  Next next() throws IOException {
    if (ended) {
      return new End();
    }
    int c = snippets.peek();
    if (!begun) {
      begun = true;
      if (c != '[') {
        return broken("this is not a JSON array");
      }
      snippets.skip();
      c = snippets.peek();
    } else if (c == ',') {
      snippets.skip();
      c = snippets.peek();
      if (c == ']') {
        return broken("no row follows the comma");
      }
    } else if (c != ']' && c != PlacedReader.END) {
      return broken("a comma is missing between two rows");
    }
    return switch (c) {
      case PlacedReader.END -> broken(CUT_OFF);
      case ']' -> end();
      default -> element();
    };
  }

  private static final String CUT_OFF = "the array does not end; the file may be cut off";

  private Next element() throws IOException {
    var snippet = snippets.nextOfArray();
    return snippet.end() == JsonSnippet.End.CUT_OFF ? broken(CUT_OFF) : new Element(snippet);
  }

  private Next end() throws IOException {
    snippets.skip();
    ended = true;
    return snippets.peek() == PlacedReader.END
        ? new End()
        : broken("something follows the end of the array");
  }

  private Next broken(String message) {
    ended = true;
    return new Broken(snippets.place(), message);
  }

  @Override
  public void close() throws IOException {
    snippets.close();
  }
}
