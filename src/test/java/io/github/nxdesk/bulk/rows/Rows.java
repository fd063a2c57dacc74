package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Change;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads rows out of texts, for tests.
final class Rows {
  private Rows() {}

  static List<Reading> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static List<Reading> read(byte[] bytes) throws IOException {
    return read(bytes, RowReaders.ofRows(Optional.empty(), false, false));
  }

  static List<Reading> read(byte[] bytes, RowReaders readers) throws IOException {
    var all = new ArrayList<Reading>();
    try (var input = RowInput.ofStream("standard input", new ByteArrayInputStream(bytes));
        var rows = readers.open(input)) {
      for (var next = rows.next(); next.isPresent(); next = rows.next()) {
        all.add(next.get());
      }
    }
    return all;
  }

  static List<Change> changes(String text) throws IOException {
    return read(text).stream().map(Rows::change).toList();
  }

  /// One line a row, as a message would show it.
  static List<String> shown(String text) throws IOException {
    return read(text).stream().map(Rows::show).toList();
  }

  static RowValidation survey(String text) throws IOException {
    try (var input =
        RowInput.ofStream(
            "standard input", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      return RowValidation.of(input, RowReaders.ofRows(Optional.empty(), false, false));
    }
  }

  private static Change change(Reading reading) {
    if (reading instanceof Reading.Good(var row)) {
      return row.change();
    }
    throw new AssertionError(show(reading));
  }

  private static String show(Reading reading) {
    return switch (reading) {
      case Reading.Good(var row) -> "%s: %s".formatted(row.place(), row.change().values());
      case Reading.Malformed(var place, var message, _, _) -> "%s: %s".formatted(place, message);
      case Reading.Refused(_, var errors) ->
          String.join(
              "; ",
              errors.stream()
                  .map(error -> "%s %s".formatted(error.propertyName(), error.message()))
                  .toList());
    };
  }
}
