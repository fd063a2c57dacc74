package io.github.nxdesk.json;

import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Null;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Verbatim;
import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Writes JSON documents on one line, and the values of fields in them.
///
/// They are written as streams: binding objects would load much that a start can do without.
public final class JsonWriter {
  static final JsonFactory PLAIN = new JsonFactory();

  private static final JsonFactory ASCII =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private JsonWriter() {}

  /// A document in which characters stand for themselves.
  public static String plain(Consumer<JsonGenerator> document) {
    return write(PLAIN, document);
  }

  /// A document in ASCII: all other characters are written as `\\u` escapes. Text passes whole even
  /// where it holds half a surrogate pair, which UTF-8 cannot carry, and no cut through the
  /// document falls inside a character.
  public static String ascii(Consumer<JsonGenerator> document) {
    return write(ASCII, document);
  }

  private static String write(JsonFactory factory, Consumer<JsonGenerator> document) {
    var text = new StringWriter();
    try (var json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      document.accept(json);
    }
    return text.toString();
  }

  /// Writes the value of a field, after its name.
  public static void value(JsonGenerator json, FieldValue value) {
    switch (value) {
      case Null() -> json.writeNull();
      case Text(var text) -> json.writeString(text);
      case Int(var number) -> json.writeNumber(number);
      case Bool(var truth) -> json.writeBoolean(truth);
      case Verbatim(var verbatim) -> json.writeRawValue(verbatim);
    }
  }
}
