package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.FieldValue;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads a row that is a JSON object, property by property, so that each has its place.
final class ObjectRow {
  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxDocumentLength(-1).maxTokenCount(-1).build())
          .build();

  /// What the names before values mean.
  interface Columns {
    RowColumn named(String name, boolean nested);
  }

  private final Columns columns;

  ObjectRow(Columns columns) {
    this.columns = columns;
  }

  /// Reads a value, to its end.
  ///
  /// @param parser at the value's first token
  /// @param line the line on which the parser's first line stands
  Reading read(JsonParser parser, long number, long line) {
    var start = place(parser.currentTokenLocation(), line);
    var row = new RowBuilder(number, start);
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      row.fail(start, "a row must be a JSON object, like {\"Id\": 87654321, \"Closed\": true}");
      return row.build(List.of());
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var place = place(parser.currentTokenLocation(), line);
      boolean nested = parser.nextToken().isStructStart();
      switch (columns.named(name, nested)) {
        case RowColumn.Unknown(var message) -> row.fail(place, message);
        case RowColumn.Ignored _ -> {}
        case RowColumn.Sets(var field) -> {
          var at = place(parser.currentTokenLocation(), line);
          row.set(field, nested ? new FieldValue.Verbatim(nested(parser)) : value(parser), at);
        }
      }
      parser.skipChildren();
    }
    return row.build(List.of());
  }

  /// No field takes it; it is given back as it came.
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
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_STRING -> new FieldValue.Text(parser.getString());
      default -> new FieldValue.Verbatim(parser.getString());
    };
  }

  private static FieldValue whole(JsonParser parser) {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? new FieldValue.Verbatim(parser.getString())
        : new FieldValue.Int(parser.getLongValue());
  }

  static Place place(TokenStreamLocation location, long line) {
    return new Place(location.getLineNr() + line - 1, location.getColumnNr());
  }
}
