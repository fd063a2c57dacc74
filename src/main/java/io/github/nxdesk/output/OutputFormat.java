package io.github.nxdesk.output;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// The formats in which results are printed.
public enum OutputFormat {
  TEXT("text for people"),
  JSON("exactly one JSON document, on success and on failure"),
  NDJSON("one JSON object per line"),
  CSV("a table with a header, for spreadsheets; failures as text"),
  IDS("one ID per line; failures as text");

  /// The formats that every command supports.
  public static final List<OutputFormat> USUAL = List.of(TEXT, JSON, NDJSON);

  /// The formats of a command whose result is a table.
  public static final List<OutputFormat> TABULAR = List.of(TEXT, JSON, NDJSON, CSV);

  private final String description;

  OutputFormat(String description) {
    this.description = description;
  }

  /// What it is, in a line without a full stop.
  public String description() {
    return description;
  }

  /// The name that `--output` takes.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The format of that name, in any case.
  public static Optional<OutputFormat> named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.label().equalsIgnoreCase(name))
        .findFirst();
  }

  /// The names of all formats.
  public static List<String> labels() {
    return Arrays.stream(values()).map(OutputFormat::label).toList();
  }

  /// A reporter that prints in this format. In formats that have no place for them, failures are
  /// text.
  ///
  /// @param quiet whether to omit successful changes from text
  public Reporter reporter(Task task, Sink out, Sink err, boolean quiet) {
    return switch (this) {
      case TEXT -> new TextReporter(task, out, err, quiet);
      case JSON -> new JsonReporter(task.command(), out.stream(), err.stream());
      case NDJSON -> new NdjsonReporter(task.command(), out.stream(), err.stream());
      case CSV -> new CsvReporter(new TextReporter(task, out, err, quiet), out, err);
      case IDS ->
          new IdReporter(new TextReporter(task, out, err, quiet), out.stream(), err.stream());
    };
  }

  /// Prints records of one kind in this format.
  ///
  /// @param width of the terminal, in characters; empty if there is none
  public <T> Listing<T> listing(Task task, Sheet<T> sheet, Sink out, Sink err, OptionalInt width) {
    var reporter = reporter(task, out, err, false);
    var shortfall = new Shortfall(reporter, err);
    return switch (this) {
      case TEXT -> new TableListing<>(sheet, shortfall, out, width);
      case JSON -> new JsonListing<>(sheet, reporter, out.stream());
      case NDJSON -> new NdjsonListing<>(sheet, reporter, out.stream());
      case CSV -> new CsvListing<>(sheet, shortfall, out.stream());
      case IDS -> new IdListing<>(sheet, shortfall, out.stream());
    };
  }

  /// A reporter of a run over several messages that prints in this format.
  ///
  /// @param quiet whether to omit successful changes from text
  /// @throws IOException if a temporary file can't be written
  public RunReporter runReporter(Task task, Sink out, Sink err, boolean quiet) throws IOException {
    return switch (this) {
      case TEXT, CSV, IDS -> new TextRunReporter(task, out, err, quiet);
      case JSON -> new JsonRunReporter(task.command(), out.stream());
      case NDJSON -> new NdjsonRunReporter(task.command(), out.stream());
    };
  }
}
