package io.github.nxdesk.json;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Null;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Verbatim;
import io.github.nxdesk.model.Message;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;

/// Turns records into the API's JSON and back, by the table of fields. Nothing is lost on the way:
/// numbers keep their digits, and what has an unexpected type is carried as it came.
public final class RecordJson {
  private static final JsonFactory PLAIN = new JsonFactory();

  /// As `\\u` escapes, text reaches the server whole even where it holds half a surrogate pair,
  /// which UTF-8 cannot carry.
  public static final JsonFactory WRITER =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private RecordJson() {}

  /// Reads any JSON.
  ///
  /// @throws tools.jackson.core.JacksonException if it is none
  public static JsonNode parse(byte[] body) {
    try (var parser = PLAIN.createParser(ObjectReadContext.empty(), body)) {
      return JsonTree.read(parser);
    }
  }

  /// A record as a request's body. It is written as a stream: binding objects would load much that
  /// a start can do without.
  public static String write(Change record) {
    var text = new StringWriter();
    try (var json = WRITER.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      record
          .values()
          .forEach((field, value) -> {
            json.writeName(field.wireName());
            switch (value) {
              case Null() -> json.writeNull();
              case Text(var words) -> json.writeString(words);
              case Int(var number) -> json.writeNumber(number);
              case Bool(var truth) -> json.writeBoolean(truth);
              case Verbatim(var verbatim) -> json.writeRawValue(verbatim);
            }
          });
      json.writeEndObject();
    }
    return text.toString();
  }

  /// A record as the API returns it; empty if the JSON is not an object with a numeric `Id`.
  public static Optional<Message> message(JsonNode json) {
    if (!json.isObject() || !(value(json.path("Id")) instanceof Int(var id))) {
      return Optional.empty();
    }
    return Optional.of(new Message(id, change(json), text(json)));
  }

  /// The fields that we know among an object's properties.
  public static Change change(JsonNode json) {
    var values = new EnumMap<Field, FieldValue>(Field.class);
    for (var field : Field.values()) {
      var property = json.get(field.wireName());
      if (property != null) {
        values.put(field, value(property));
      }
    }
    return new Change(values);
  }

  /// The API's field errors; what is not of their shape is left out.
  public static List<FieldError> errors(JsonNode errors) {
    var result = new ArrayList<FieldError>();
    for (var error : errors) {
      if (error.path("Message").isString()) {
        result.add(
            new FieldError(
                error
                    .path("PropertyName")
                    .asStringOpt()
                    .filter(name -> !name.isEmpty())
                    .orElse(null),
                error.path("Message").asString(),
                value(error.path("AttemptedValue"))));
      }
    }
    return result;
  }

  public static FieldValue value(JsonNode json) {
    if (json.isNull() || json.isMissingNode()) {
      return FieldValue.CLEARED;
    }
    if (json.isString()) {
      return new Text(json.asString());
    }
    if (json.isBoolean()) {
      return new Bool(json.asBoolean());
    }
    if (json.isIntegralNumber() && json.canConvertToLong()) {
      return new Int(json.asLong());
    }
    return new Verbatim(text(json));
  }

  /// The JSON as it came, on one line.
  public static String text(JsonNode node) {
    var text = new StringWriter();
    try (var json = PLAIN.createGenerator(ObjectWriteContext.empty(), text)) {
      copy(node, json);
    }
    return text.toString();
  }

  private static void copy(JsonNode node, JsonGenerator json) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        json.writeStartObject();
        node.properties()
            .forEach(property -> {
              json.writeName(property.getKey());
              copy(property.getValue(), json);
            });
        json.writeEndObject();
      }
      case ARRAY -> {
        json.writeStartArray();
        node.forEach(element -> copy(element, json));
        json.writeEndArray();
      }
      case STRING -> json.writeString(node.stringValue());
      case BOOLEAN -> json.writeBoolean(node.booleanValue());
      case NUMBER -> {
        if (node.isIntegralNumber()) {
          json.writeNumber(node.bigIntegerValue());
        } else {
          json.writeNumber(node.decimalValue());
        }
      }
      case NULL, MISSING -> json.writeNull();
      case BINARY, POJO -> throw new IllegalStateException("JSON text holds no " + node);
    }
  }
}
