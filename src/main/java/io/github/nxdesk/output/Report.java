package io.github.nxdesk.output;

import io.github.nxdesk.model.Problem;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A result that is not about messages: lines for people, one document for scripts.
///
/// @param message one sentence
/// @param rows the lines below it
/// @param properties further properties of the document: strings, or lists of such maps
public record Report(
    String command,
    ExitCode code,
    @Nullable Integer status,
    String message,
    List<Row> rows,
    Map<String, @Nullable Object> properties) {
  /// A line: a label, and the text for it.
  public record Row(String label, String text) {}

  /// Facts about something that works or does not.
  ///
  /// @param facts by the document's property names; null if unknown
  /// @param problem why it does not work
  public static Report ofFacts(
      String command,
      String works,
      String fails,
      Map<String, @Nullable String> facts,
      Optional<Problem> problem) {
    var rows = new ArrayList<Row>();
    facts.forEach((name, value) -> {
      if (value != null) {
        rows.add(new Row(name.equals("BaseUrl") ? "Base URL" : name, value));
      }
    });
    var properties = new LinkedHashMap<String, @Nullable Object>(facts);
    problem.ifPresent(reason -> {
      var error = new LinkedHashMap<String, @Nullable Object>();
      error.put("PropertyName", null);
      error.put("Message", reason.message());
      error.put("AttemptedValue", null);
      properties.put("Errors", List.of(error));
    });
    return new Report(
        command,
        problem.map(ExitCode::of).orElse(ExitCode.OK),
        problem.isPresent() ? problem.get().status() : Integer.valueOf(200),
        problem.map(reason -> fails + ": " + reason.message()).orElse(works),
        List.copyOf(rows),
        properties);
  }

  /// Prints it in that format. The text of a failure goes to standard error.
  public void print(OutputFormat format, Sink out, Sink err) {
    switch (format) {
      // No command with such a result supports the formats of a table.
      case TEXT, CSV, IDS -> text(code == ExitCode.OK ? out : err);
      case JSON, NDJSON -> json(out.stream());
    }
  }

  private void text(Sink sink) {
    if (!message.isEmpty()) {
      var style = sink.style();
      var lines = message.lines().map(Printable::line).toList();
      sink.println(
          code == ExitCode.OK ? style.good(lines.getFirst()) : style.bad(lines.getFirst()));
      lines.stream().skip(1).forEach(line -> sink.println("  " + line));
    }
    int width = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
    for (var row : rows) {
      var padding = " ".repeat(width - row.label().length() + 2);
      sink.println("  " + sink.style().label(row.label()) + padding + Printable.line(row.text()));
    }
  }

  private void json(PrintStream out) {
    var document = new LinkedHashMap<String, @Nullable Object>();
    document.put("Command", command);
    document.put("Result", code.label());
    document.put("ExitCode", code.code());
    document.put("Status", status);
    document.put("Message", message);
    document.putAll(properties);
    out.println(FieldJson.print(json -> write(json, document)));
  }

  private static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case Integer number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      case List<?> list -> {
        json.writeStartArray();
        list.forEach(element -> write(json, element));
        json.writeEndArray();
      }
      case Map<?, ?> map -> {
        json.writeStartObject();
        map.forEach((name, element) -> {
          json.writeName(String.valueOf(name));
          write(json, element);
        });
        json.writeEndObject();
      }
      default -> json.writeString(value.toString());
    }
  }
}
