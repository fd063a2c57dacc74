package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.json.JsonWriter;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.Problem;
import java.io.Closeable;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.dataformat.csv.CsvFactory;

/// Keeps the rows that failed, as they were, with what was wrong: `apply` takes the file again once
/// they are mended, for it passes over the columns that are added here.
///
/// Rows of a CSV file are kept as CSV, all others as NDJSON. Where none failed, no file is left.
public final class FailedRows implements Closeable {
  private static final String RESULT = "Result";
  private static final String ERRORS = "Errors";

  private final Path file;
  private final List<String> header;
  private final Writer out;
  private boolean empty = true;

  private FailedRows(Path file, List<String> header, Writer out) {
    this.file = file;
    this.header = header;
    this.out = out;
  }

  /// Opens the file anew.
  ///
  /// @param header of the CSV file that the rows come from; empty for other formats
  /// @throws IOException if it cannot be written
  public static FailedRows in(Path file, List<String> header) throws IOException {
    return new FailedRows(file, header, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  /// Where they are kept.
  public Path file() {
    return file;
  }

  /// Keeps a row.
  public void add(Row row, Problem problem) throws IOException {
    var result =
        problem
            .getClass()
            .getSimpleName()
            .replaceAll("(?<=.)(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT);
    try {
      if (empty && !header.isEmpty()) {
        line(header, RESULT, ERRORS);
      }
      empty = false;
      if (header.isEmpty()) {
        object(row, result, problem);
      } else {
        line(row.cells(), result, words(problem));
      }
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  /// A line of the CSV file: the given cells, but for those that an earlier failure added.
  private void line(List<String> cells, String result, String errors) throws IOException {
    var kept = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      if (i >= header.size() || !isOurs(header.get(i))) {
        kept.add(cells.get(i));
      }
    }
    kept.add(result);
    kept.add(errors);
    try (var csv =
        new CsvFactory().createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
      csv.writeStartArray();
      kept.forEach(csv::writeString);
      csv.writeEndArray();
    }
  }

  private static boolean isOurs(String column) {
    return RowColumn.OURS.contains(column.strip().toLowerCase(Locale.ROOT));
  }

  private void object(Row row, String result, Problem problem) throws IOException {
    out.write(
        JsonWriter.ascii(json -> {
          json.writeStartObject();
          row.change()
              .values()
              .forEach((field, value) -> {
                json.writeName(RowColumn.nameOf(field));
                JsonWriter.value(json, value);
              });
          json.writeStringProperty(RESULT, result);
          json.writeArrayPropertyStart(ERRORS);
          errors(problem).forEach(error -> json.writeString(error));
          json.writeEndArray();
          json.writeEndObject();
        }));
    out.write('\n');
  }

  private static String words(Problem problem) {
    return errors(problem).stream().collect(Collectors.joining("; "));
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

  @Override
  public void close() throws IOException {
    out.close();
    if (empty && Files.isRegularFile(file)) { // And no device, like /dev/null.
      Files.delete(file);
    }
  }

  /// Keeps a generator from closing what it writes to.
  private static final class Unclosed extends FilterWriter {
    Unclosed(Writer out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
