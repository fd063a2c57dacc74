package io.github.nxdesk.output;

import io.github.nxdesk.model.FieldChange;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Null;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Verbatim;
import io.github.nxdesk.model.Problem;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes what the documents are made of: fields, their values, and what is wrong with them.
///
/// It is written as a stream: binding objects would load much that a start can do without.
final class FieldJson {
  private static final JsonFactory JSON = new JsonFactory();

  private FieldJson() {}

  /// A document, on one line.
  static String print(Consumer<JsonGenerator> document) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      document.accept(json);
    }
    return JsonText.printable(text.toString());
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

  static void write(JsonGenerator json, FieldError error) {
    json.writeStartObject();
    json.writeStringProperty("PropertyName", error.propertyName());
    json.writeStringProperty("Message", error.message());
    write(json, "AttemptedValue", error.attemptedValue());
    json.writeEndObject();
  }

  static void write(JsonGenerator json, String name, FieldValue value) {
    json.writeName(name);
    switch (value) {
      case Null() -> json.writeNull();
      case Text(var text) -> json.writeString(text);
      case Int(var number) -> json.writeNumber(number);
      case Bool(var truth) -> json.writeBoolean(truth);
      case Verbatim(var text) -> json.writeRawValue(text);
    }
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
