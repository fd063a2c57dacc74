package io.github.nxdesk.sandbox;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The sandbox's JSON: trees, read from text and written to compact text.
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /// Reads one JSON value. Integers keep all their digits.
  ///
  /// @throws JacksonException if the text is not JSON
  static JsonNode read(String text) {
    return MAPPER.readTree(text);
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
