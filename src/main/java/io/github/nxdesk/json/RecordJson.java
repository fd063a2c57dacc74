package io.github.nxdesk.json;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Verbatim;
import io.github.nxdesk.model.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Turns records into the API's JSON and back, by the table of fields. Nothing is lost: numbers
/// keep their digits, and a value of an unexpected type is kept as it came.
public final class RecordJson {
  private static final Map<String, Field> FIELDS =
      Arrays.stream(Field.values()).collect(Collectors.toMap(Field::wireName, Function.identity()));

  private RecordJson() {}

  /// A new record as a request's body, in ASCII.
  public static String write(Change record) {
    return JsonWriter.ascii(json -> write(json, record));
  }

  /// A record as the body of an update, in ASCII.
  ///
  /// @param before the record that was read; empty where none was
  /// @param omitted properties of that record that are left out
  public static String write(Change record, Optional<Message> before, Set<String> omitted) {
    return JsonWriter.ascii(json -> write(json, record, before, omitted));
  }

  /// Writes the record that was read with the fields of another laid over it: all else in it, known
  /// or not, as it came. Fields that only can be written are commands, and not part of a record
  /// (nexudus-api.md, HelpDeskMessage): what was read of them is left out.
  public static void write(JsonGenerator json, Change record, Optional<Message> before) {
    write(json, record, before, Set.of());
  }

  private static void write(
      JsonGenerator json, Change record, Optional<Message> before, Set<String> omitted) {
    if (before.isEmpty()) {
      write(json, record);
      return;
    }
    var values = new EnumMap<Field, FieldValue>(Field.class);
    values.putAll(record.values());
    omitted.forEach(name -> field(name).ifPresent(values::remove));
    json.writeStartObject();
    JsonTree.parse(before.get().json())
        .forEachEntry((name, value) -> {
          var field = FIELDS.get(name);
          if (field != null && values.containsKey(field)) {
            json.writeName(name);
            JsonWriter.value(json, values.remove(field));
          } else if (!omitted.contains(name)
              && (field == null || field.role() != Field.Role.WRITE_ONLY)) {
            json.writeName(name);
            JsonTree.write(json, value);
          }
        });
    values.forEach((field, value) -> {
      json.writeName(field.wireName());
      JsonWriter.value(json, value);
    });
    json.writeEndObject();
  }

  /// Writes a record as an object.
  public static void write(JsonGenerator json, Change record) {
    json.writeStartObject();
    record
        .values()
        .forEach((field, value) -> {
          json.writeName(field.wireName());
          JsonWriter.value(json, value);
        });
    json.writeEndObject();
  }

  /// A record as the API returns it; empty if the JSON is not an object with a numeric `Id`.
  public static Optional<Message> message(JsonNode json) {
    if (!json.isObject() || !(value(json.path("Id")) instanceof Int(var id))) {
      return Optional.empty();
    }
    return Optional.of(new Message(id, change(json), JsonTree.write(json)));
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

  /// The field of that property; empty if it is none of the table.
  public static Optional<Field> field(String property) {
    return Optional.ofNullable(FIELDS.get(property));
  }

  /// The API's field errors, without those that do not have their shape.
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
                    .map(RecordJson::fieldName)
                    .orElse(null),
                error.path("Message").asString(),
                value(error.path("AttemptedValue"))));
      }
    }
    return result;
  }

  /// Some answers name a reference without its `Id`: `Business` (nexudus-api.md, Update).
  private static String fieldName(String property) {
    return !FIELDS.containsKey(property) && FIELDS.containsKey(property + "Id")
        ? property + "Id"
        : property;
  }

  /// The value of a field; [FieldValue#CLEARED] for `null` and for a property that is missing.
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
    return new Verbatim(JsonTree.write(json));
  }
}
