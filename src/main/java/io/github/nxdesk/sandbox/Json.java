package io.github.nxdesk.sandbox;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// The sandbox's JSON: trees, read from text and written to compact text.
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /// Reads one JSON value. Numbers are written again as they were read: `12.50`, `1e3`. Those that
  /// are no integers are opaque.
  ///
  /// @throws JacksonException if the text is not JSON
  static JsonNode read(String text) {
    try (var parser = MAPPER.createParser(text)) {
      if (parser.nextToken() == null) {
        return MissingNode.getInstance();
      }
      var value = value(parser);
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "more than one value");
      }
      return value;
    }
  }

  private static JsonNode value(JsonParser parser) {
    var nodes = JsonNodeFactory.instance;
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        var object = nodes.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          var name = parser.currentName();
          parser.nextToken();
          object.set(name, value(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        var array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        yield array;
      }
      case VALUE_STRING -> nodes.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> nodes.rawValueNode(new RawValue(parser.getString()));
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      case VALUE_NULL -> nodes.nullNode();
      default -> throw new StreamReadException(parser, "not a value");
    };
  }

  private static JsonNode integer(JsonParser parser) {
    var nodes = JsonNodeFactory.instance;
    if (parser.getString().equals("-0")) {
      return nodes.rawValueNode(new RawValue("-0"));
    }
    return switch (parser.getNumberType()) {
      case INT -> nodes.numberNode(parser.getIntValue());
      case LONG -> nodes.numberNode(parser.getLongValue());
      default -> nodes.numberNode(parser.getBigIntegerValue());
    };
  }

  static String write(JsonNode value) {
    return MAPPER.writeValueAsString(value);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /// Whether it is an integer of at most 64 bits.
  static boolean isInteger(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToLong();
  }

  /// Whether it is missing or null.
  static boolean isNull(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
