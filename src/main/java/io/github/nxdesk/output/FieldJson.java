package io.github.nxdesk.output;

import io.github.nxdesk.json.JsonWriter;
import io.github.nxdesk.model.Author;
import io.github.nxdesk.model.FieldChange;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.Problem;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes what the documents are made of: fields, their values, and what is wrong with them.
final class FieldJson {
  private FieldJson() {}

  /// A document, on one line.
  static String print(Consumer<JsonGenerator> document) {
    return JsonText.printable(JsonWriter.plain(document));
  }

  /// What is about no field becomes an error without a property, so that a script that shows the
  /// errors always has one to show.
  static List<FieldError> errors(Problem problem) {
    return problem.errors().isEmpty()
        ? List.of(new FieldError(null, problem.message(), FieldValue.CLEARED))
        : problem.errors();
  }

  static void write(JsonGenerator json, FieldChange change) {
    json.writeStartObject();
    json.writeStringProperty("PropertyName", change.field().wireName());
    write(json, "From", change.from());
    write(json, "To", change.to());
    json.writeEndObject();
  }

  /// Writes the author of a comment, as a property.
  static void write(JsonGenerator json, Author author) {
    json.writeName("CommentAuthor");
    json.writeStartObject();
    json.writeNumberProperty("CoworkerId", author.coworkerId());
    json.writeStringProperty("Name", author.name().orElse(null));
    json.writeEndObject();
  }

  static void write(JsonGenerator json, FieldError error) {
    json.writeStartObject();
    json.writeStringProperty("PropertyName", error.propertyName());
    json.writeStringProperty("Message", error.message());
    write(json, "AttemptedValue", error.attemptedValue());
    json.writeEndObject();
  }

  static void write(JsonGenerator json, String name, FieldValue value) {
    json.writeName(name);
    JsonWriter.value(json, value);
  }

  static void writeNumber(JsonGenerator json, String name, @Nullable Long number) {
    json.writeName(name);
    if (number == null) {
      json.writeNull();
    } else {
      json.writeNumber(number);
    }
  }
}
