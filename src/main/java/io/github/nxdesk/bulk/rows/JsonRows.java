package io.github.nxdesk.bulk.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// The rows of one JSON array, of which only the current element is in memory.
final class JsonRows implements RowReader {
  private final JsonParser parser;
  private final ObjectRow objects;
  private boolean begun;
  private boolean ended;
  private long number;

  /// @param text without a byte order mark
  JsonRows(Reader text, ObjectRow.Columns columns) {
    this.parser = ObjectRow.JSON.createParser(ObjectReadContext.empty(), text);
    this.objects = new ObjectRow(columns);
  }

  @Override
  public Optional<Reading> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    try {
      if (!begun) {
        begun = true;
        if (parser.nextToken() != JsonToken.START_ARRAY) {
          return last(parser.currentTokenLocation(), "this is no JSON array");
        }
      }
      if (parser.nextToken() != JsonToken.END_ARRAY) {
        return Optional.of(objects.read(parser, ++number, 1));
      }
      ended = true;
      return parser.nextToken() == null
          ? Optional.empty()
          : last(parser.currentTokenLocation(), "something follows the end of the array");
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (UnexpectedEndOfInputException e) {
      return last(e.getLocation(), "the array does not end: the file seems to be cut off");
    } catch (JacksonException e) {
      return last(e.getLocation(), "this is not JSON: " + NdjsonRows.words(e));
    }
  }

  private Optional<Reading> last(TokenStreamLocation location, String message) {
    ended = true;
    return Optional.of(
        new Reading.Malformed(ObjectRow.place(location, 1), message, true, Optional.empty()));
  }

  @Override
  public void close() {
    parser.close();
  }
}
