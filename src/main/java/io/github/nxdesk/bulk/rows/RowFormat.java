package io.github.nxdesk.bulk.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The formats of rows.
public enum RowFormat {
  CSV("a header, then one row per line; separated by commas, semicolons or tabs", "csv", "tsv"),
  NDJSON("one JSON object per line", "ndjson", "jsonl"),
  JSON("one JSON array of objects");

  private final String description;
  private final List<String> endings;

  RowFormat(String description, String... endings) {
    this.description = description;
    this.endings = List.of(endings);
  }

  /// A description in one line, without a full stop.
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

  /// The format that a file's name stands for. `.json` stands for none: the file may hold an array,
  /// or an object that `get` printed.
  static Optional<RowFormat> ofFileName(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(each -> each.endings.stream().anyMatch(ending -> lower.endsWith("." + ending)))
        .findFirst();
  }
}
