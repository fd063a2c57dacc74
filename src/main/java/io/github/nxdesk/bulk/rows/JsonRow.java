package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.FieldValue;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Reads a row that is a JSON object, property by property, so that each has its place.
final class JsonRow {
  /// How much of a JSON text is read is decided by [JsonSnippet#LONGEST].
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(-1)
                  .maxTokenCount(-1)
                  .maxNameLength(JsonSnippet.LONGEST)
                  .maxNumberLength(JsonSnippet.LONGEST)
                  .maxStringLength(JsonSnippet.LONGEST)
                  .build())
          .build();

  private static final String CUT_OFF =
      "the object does not end; a closing bracket or quote is missing";

  /// So many names are remembered, so that an endless number of them does not fill the memory.
  private static final int KNOWN = 100;

  private final RowRules rules;
  private final Map<String, RowColumn> known = new HashMap<>();

  /// Which part of the text is a property, with its name.
  private record Range(int start, int end) {}

  JsonRow(RowRules rules) {
    this.rules = rules;
  }

  /// Reads the row.
  Reading read(JsonSnippet snippet, long number) {
    var own = new ArrayList<Range>();
    var row = new RowBuilder(number, snippet.place());
    if (snippet.end() == JsonSnippet.End.TOO_LONG) {
      row.fail(
          snippet.place(), "the row is longer than %d characters".formatted(JsonSnippet.LONGEST));
      return row.build("");
    }
    try (var parser = JSON.createParser(ObjectReadContext.empty(), snippet.text())) {
      parser.nextToken();
      read(parser, row, snippet, own);
      if (parser.nextToken() != null) {
        row.fail(
            place(parser.currentTokenLocation(), snippet),
            "something follows the object; put each object on its own line");
      }
    } catch (UnexpectedEndOfInputException e) {
      row.fail(place(e.getLocation(), snippet), CUT_OFF);
    } catch (JacksonException e) {
      boolean cutOff = snippet.end() == JsonSnippet.End.CUT_OFF;
      row.fail(place(e.getLocation(), snippet), cutOff ? CUT_OFF : invalid(e, snippet));
    }
    return row.build(without(own, snippet.text()));
  }

  private void read(JsonParser parser, RowBuilder row, JsonSnippet snippet, List<Range> own) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      row.fail(
          snippet.place(), "a row must be a JSON object like {\"Id\": 87654321, \"Closed\": true}");
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var column = column(name);
      var location = parser.currentTokenLocation();
      int start = (int) location.getCharOffset();
      boolean nested = parser.nextToken().isStructStart();
      var at = place(parser.currentTokenLocation(), snippet);
      var value = nested ? new FieldValue.Verbatim(nested(parser)) : value(parser);
      row.take(column, name, value, place(location, snippet), at);
      if (column instanceof RowColumn.Own) {
        parser.finishToken();
        own.add(new Range(start, (int) parser.currentLocation().getCharOffset()));
      }
    }
  }

  /// Rows have the same few names over and over.
  private RowColumn column(String name) {
    return known.size() < KNOWN ? known.computeIfAbsent(name, rules::column) : rules.column(name);
  }

  private static String nested(JsonParser parser) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.copyCurrentStructure(parser);
    }
    return text.toString();
  }

  private static FieldValue value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> FieldValue.CLEARED;
      case VALUE_TRUE -> new FieldValue.Bool(true);
      case VALUE_FALSE -> new FieldValue.Bool(false);
      case VALUE_NUMBER_INT -> whole(parser.getString());
      case VALUE_STRING -> new FieldValue.Text(parser.getString());
      default -> new FieldValue.Verbatim(parser.getString());
    };
  }

  private static FieldValue whole(String digits) {
    try {
      return new FieldValue.Int(Long.parseLong(digits));
    } catch (NumberFormatException _) {
      return new FieldValue.Verbatim(digits);
    }
  }

  /// The text without these properties, and without the comma in front of each.
  private static String without(List<Range> ranges, String text) {
    var rest = new StringBuilder();
    int from = 0;
    for (var range : ranges) {
      int end = range.start();
      int comma = text.lastIndexOf(',', end);
      boolean isFirst = comma < from || !text.substring(comma + 1, end).isBlank();
      rest.append(text, from, isFirst ? end : comma);
      from = range.end();
    }
    return rest.append(text, from, text.length()).toString();
  }

  private static String invalid(JacksonException e, JsonSnippet snippet) {
    int at = e.getLocation() == null ? -1 : (int) e.getLocation().getCharOffset();
    char c = at >= 0 && at < snippet.text().length() ? snippet.text().charAt(at) : ' ';
    if (c < ' ') {
      return "this is not valid JSON; write line ends and tabs in text as \\n and \\t";
    }
    return c == '\'' || c == '\u201c' || c == '\u201d'
        ? "this is not valid JSON; use straight double quotes (\")"
        : "this is not valid JSON; check the quotes, commas and brackets";
  }

  private static Place place(TokenStreamLocation location, JsonSnippet snippet) {
    var start = snippet.place();
    if (location == null || location.getLineNr() < 1) {
      return start;
    }
    return location.getLineNr() == 1
        ? new Place(start.line(), start.column() + location.getColumnNr() - 1)
        : new Place(start.line() + location.getLineNr() - 1, location.getColumnNr());
  }
}
