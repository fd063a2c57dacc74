package io.github.nxdesk.output;

import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.RecordedRow;
import java.util.List;
import java.util.function.Consumer;

/// Prints what one earlier run did to each message.
public final class RunDetails {
  private final RunList.Entry run;
  private final List<String> damaged;
  private final Rows rows;

  /// @param damaged the lines of the journal that are damaged or missing
  public RunDetails(RunList.Entry run, List<String> damaged, Rows rows) {
    this.run = run;
    this.damaged = damaged;
    this.rows = rows;
  }

  /// Where the rows come from.
  @FunctionalInterface
  public interface Rows {
    /// Passes on one row after another.
    void forEach(Consumer<RecordedRow> taker);
  }

  /// Prints all of it, while it is read.
  public void print(OutputFormat format, Sink out) {
    switch (format) {
      case JSON -> {
        out.stream().print(opening() + ",\"Rows\":[");
        var separator = new String[] {""};
        rows.forEach(row -> {
          out.stream().print(separator[0] + document(row));
          separator[0] = ",";
        });
        out.println("]}");
      }
      case NDJSON -> {
        rows.forEach(row -> out.println(document(row)));
        out.println(opening() + "}");
      }
      default -> {
        RunList.print(run, out);
        if (!damaged.isEmpty()) {
          out.println(
              out.style()
                  .bad(
                      "The journal is damaged at %s; what follows may be incomplete."
                          .formatted(String.join(", ", damaged))));
        }
        rows.forEach(row -> print(row, out));
      }
    }
  }

  /// The document of the run, without its end.
  private String opening() {
    var document = RunList.document(run, damaged);
    return document.substring(0, document.length() - 1);
  }

  private static String document(RecordedRow row) {
    return FieldJson.print(json -> {
      json.writeStartObject();
      json.writeNumberProperty("Row", row.number());
      FieldJson.writeNumber(json, "Id", row.id());
      json.writeStringProperty("Result", row.result());
      json.writeStringProperty("Message", row.message());
      json.writeArrayPropertyStart("Changes");
      for (var value : row.values()) {
        json.writeStartObject();
        json.writeStringProperty("PropertyName", value.field().wireName());
        value.from().ifPresent(from -> FieldJson.write(json, "From", from));
        FieldJson.write(json, "To", value.to());
        json.writeEndObject();
      }
      json.writeEndArray();
      row.comment()
          .ifPresent(comment -> {
            json.writeNumberProperty("CommentId", comment.id());
            FieldJson.write(json, comment.author());
          });
      row.deleted()
          .ifPresent(record -> {
            json.writeName("Record");
            json.writeRawValue(record);
          });
      json.writeEndObject();
    });
  }

  private static void print(RecordedRow row, Sink out) {
    if (row.result().equals("unchanged")) {
      return;
    }
    var message = row.id() == null ? "a help desk message" : "help desk message " + row.id();
    out.println(
        switch (row.result()) {
          case "updated" -> out.style().good("Updated " + message);
          case "created" -> out.style().good("Created " + message);
          case "deleted" -> out.style().good("Deleted " + message);
          case "commented" -> out.style().good("Commented on " + message);
          case "failed" -> out.style().bad("Failed: " + message);
          default -> out.style().note("Not known whether it was written: " + message);
        });
    TextReporter.print(out, row.values().stream().map(RunDetails::line).toList());
    row.comment()
        .ifPresent(comment ->
            out.println(
                "  Comment %d added as %s"
                    .formatted(comment.id(), Printable.line(comment.author().label()))));
    row.message().lines().forEach(line -> out.println("  " + Printable.line(line)));
  }

  private static TextReporter.Line line(RecordedRow.Value value) {
    var excerpt =
        Excerpt.of(
            value.from().map(from -> show(value, from)).orElse("?"), show(value, value.to()));
    return new TextReporter.Line(value.field().wireName(), excerpt.from() + " -> " + excerpt.to());
  }

  private static String show(RecordedRow.Value value, FieldValue side) {
    return value.field().type().show(side);
  }
}
