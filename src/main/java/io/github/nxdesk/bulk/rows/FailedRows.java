package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.json.JsonWriter;
import io.github.nxdesk.model.CellText;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes the rows that failed, each as the user wrote it, with its errors. `apply` takes the file
/// again once they are corrected, for it ignores what is added here.
///
/// Rows of a CSV file are written as CSV, all others as NDJSON.
public final class FailedRows {
  private static final String RESULT = "Result";
  private static final String ERRORS = "Errors";

  private final Optional<CsvHeader> header;
  private final Writer out;
  private boolean begun;

  /// @param header of the CSV file that the rows come from; empty for other formats
  /// @param out where they are written
  public FailedRows(Optional<CsvHeader> header, Writer out) {
    this.header = header;
    this.out = out;
  }

  /// Writes a row.
  public void add(Row row, Problem problem) throws IOException {
    if (header.isPresent()) {
      cells(header.get(), row, problem);
    } else {
      out.write(object(row, problem));
      out.write('\n');
    }
    out.flush();
  }

  private void cells(CsvHeader csv, Row row, Problem problem) throws IOException {
    if (!begun) {
      begun = true;
      out.write(csv.lead());
      line(csv, csv.text(), RESULT, ERRORS);
    }
    var errors = errors(problem).stream().collect(Collectors.joining("; "));
    line(csv, row.source(), result(problem), quoted(CellText.guard(errors)));
  }

  private void line(CsvHeader csv, String... cells) throws IOException {
    out.write(String.join(String.valueOf(csv.separator()), cells));
    out.write('\n');
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /// What the user wrote, with the result before its last bracket. Where it has none, the row is
  /// broken and is left as it is.
  private static String object(Row row, Problem problem) {
    var added =
        JsonWriter.ascii(json -> {
          json.writeStartObject();
          if (row.source().isEmpty()) {
            row.change()
                .values()
                .forEach((field, value) -> {
                  json.writeName(RowColumn.nameOf(field));
                  JsonWriter.value(json, value);
                });
          }
          json.writeStringProperty(RESULT, result(problem));
          json.writeArrayPropertyStart(ERRORS);
          errors(problem).forEach(error -> json.writeString(error));
          json.writeEndArray();
          json.writeEndObject();
        });
    var source = row.source().stripTrailing();
    if (source.isEmpty()) {
      return added;
    }
    if (!source.startsWith("{") || !source.endsWith("}")) {
      return source;
    }
    var start = source.substring(0, source.length() - 1).stripTrailing();
    return start + (start.length() > 1 ? "," : "") + added.substring(1);
  }

  private static String result(Problem problem) {
    return problem
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=.)(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private static List<String> errors(Problem problem) {
    return problem.errors().isEmpty()
        ? List.of(problem.message())
        : problem.errors().stream().map(FailedRows::words).toList();
  }

  private static String words(FieldError error) {
    return error.propertyName() == null
        ? error.message()
        : "%s %s".formatted(error.propertyName(), error.message());
  }
}
