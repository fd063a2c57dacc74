package io.github.nxdesk.output;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The forms in which results are printed.
public enum OutputFormat {
  TEXT("for people"),
  JSON("exactly one JSON document, on success and on failure"),
  NDJSON("one JSON object a line");

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

  /// A reporter that prints in this form.
  ///
  /// @param quiet whether a change that succeeded is worth no text
  public Reporter reporter(Task task, Sink out, Sink err, boolean quiet) {
    return switch (this) {
      case TEXT -> new TextReporter(task, out, err, quiet);
      case JSON -> new JsonReporter(task.command(), out.stream(), err.stream());
      case NDJSON -> new NdjsonReporter(task.command(), out.stream(), err.stream());
    };
  }
}
