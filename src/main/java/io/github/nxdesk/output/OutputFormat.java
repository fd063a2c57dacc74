package io.github.nxdesk.output;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// The forms in which results are printed.
public enum OutputFormat {
  TEXT("for people"),
  JSON("exactly one JSON document, on success and on failure"),
  NDJSON("one JSON object a line"),
  CSV("a table with a header, for spreadsheets; failures in text"),
  IDS("one id a line; failures in text");

  /// What every command offers.
  public static final List<OutputFormat> USUAL = List.of(TEXT, JSON, NDJSON);

  /// What a command offers whose result is a table.
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

  /// A reporter that prints in this form. In a form that has no place for it, a failure is text.
  ///
  /// @param quiet whether a change that succeeded is worth no text
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

  /// Prints records of one kind in this form.
  ///
  /// @param width the columns of the terminal; empty where there is none
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

  /// A reporter of a run over several messages that prints in this form.
  ///
  /// @param quiet whether a change that succeeded is worth no text
  /// @throws IOException if there is no place to keep what has to wait
  public RunReporter runReporter(Task task, Sink out, Sink err, boolean quiet) throws IOException {
    return switch (this) {
      case TEXT, CSV, IDS -> new TextRunReporter(task, out, err, quiet);
      case JSON -> new JsonRunReporter(task.command(), out.stream());
      case NDJSON -> new NdjsonRunReporter(task.command(), out.stream());
    };
  }
}
