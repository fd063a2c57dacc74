package io.github.nxdesk.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/// Reads JSON as a tree and writes a tree as JSON, with Jackson's parsers and generators. A mapper
/// would do the same, but making one loads everything that binds objects, which is a tenth of the
/// classes of a start. Numbers keep their digits.
public final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  /// Reads one JSON document.
  ///
  /// @throws tools.jackson.core.JacksonException if it is malformed, or more than one
  public static JsonNode parse(String json) {
    try (var parser = JsonWriter.PLAIN.createParser(ObjectReadContext.empty(), json)) {
      return read(parser);
    }
  }

  /// Reads one JSON document in UTF-8.
  ///
  /// @throws tools.jackson.core.JacksonException if it is malformed, or more than one
  public static JsonNode parse(byte[] json) {
    try (var parser = JsonWriter.PLAIN.createParser(ObjectReadContext.empty(), json)) {
      return read(parser);
    }
  }

  /// Reads everything that the parser has; the missing node if that is nothing.
  ///
  /// @throws tools.jackson.core.JacksonException if it is malformed, or more than one document
  public static JsonNode read(JsonParser parser) {
    if (parser.nextToken() == null) {
      return NODES.missingNode();
    }
    var tree = node(parser);
    var more = parser.nextToken();
    if (more != null) {
      throw new StreamReadException(parser, "more follows after the end: " + more);
    }
    return tree;
  }

  /// A number that is kept as it was written: `1.50` and `1e2` would be other text as values, and
  /// `1e99999999999` is none that fits into memory.
  private record Literal(String json) {}

  /// The parser limits the depth, and so this recursion.
  private static JsonNode node(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> wholeNumber(parser);
      case VALUE_NUMBER_FLOAT -> NODES.pojoNode(new Literal(parser.getString()));
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new StreamReadException(parser, "unexpected " + parser.currentToken());
    };
  }

  /// Where several properties have the same name, the last one counts.
  private static ObjectNode object(JsonParser parser) {
    var object = NODES.objectNode();
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      object.set(name, node(parser));
    }
    return object;
  }

  private static ArrayNode array(JsonParser parser) {
    var array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(node(parser));
    }
    return array;
  }

  private static JsonNode wholeNumber(JsonParser parser) {
    if (parser.getString().equals("-0")) {
      return NODES.pojoNode(new Literal("-0"));
    }
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  /// Writes a tree on one line; the missing node as `null`.
  public static String write(JsonNode tree) {
    return JsonWriter.plain(json -> write(json, tree));
  }

  static void write(JsonGenerator json, JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        json.writeStartObject();
        node.properties()
            .forEach(property -> {
              json.writeName(property.getKey());
              write(json, property.getValue());
            });
        json.writeEndObject();
      }
      case ARRAY -> {
        json.writeStartArray();
        node.forEach(element -> write(json, element));
        json.writeEndArray();
      }
      case STRING -> json.writeString(node.stringValue());
      case BOOLEAN -> json.writeBoolean(node.booleanValue());
      case NUMBER -> json.writeNumber(node.bigIntegerValue());
      case POJO -> json.writeRawValue(((Literal) ((POJONode) node).getPojo()).json());
      case NULL, MISSING -> json.writeNull();
      case BINARY -> throw new IllegalStateException("JSON text holds no binary node");
    }
  }
}
