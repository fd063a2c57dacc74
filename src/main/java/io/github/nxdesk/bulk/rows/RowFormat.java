package io.github.nxdesk.bulk.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The forms that rows come in.
public enum RowFormat {
  CSV("a header, then one row a line; separated by commas, semicolons or tabs", "csv", "tsv"),
  NDJSON("one JSON object a line", "ndjson", "jsonl"),
  JSON("one JSON array of objects");

  private final String description;
  private final List<String> endings;

  RowFormat(String description, String... endings) {
    this.description = description;
    this.endings = List.of(endings);
  }

  /// What it is, in a line without a full stop.
  public String description() {
    return description;
  }

  /// The name that `--format` takes.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The names of all formats.
  public static List<String> labels() {
    return Arrays.stream(values()).map(RowFormat::label).toList();
  }

  /// The format of that name, in any case.
  public static Optional<RowFormat> named(String name) {
    return Arrays.stream(values()).filter(each -> each.label().equalsIgnoreCase(name)).findFirst();
  }

  /// The format that a file's name tells. `.json` does not: it may hold an array, or what `get`
  /// prints of one message.
  static Optional<RowFormat> ofFileName(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(each -> each.endings.stream().anyMatch(ending -> lower.endsWith("." + ending)))
        .findFirst();
  }
}
