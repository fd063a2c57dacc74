package io.github.nxdesk.output;

import io.github.nxdesk.model.RunSummary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Prints earlier runs and their results.
public final class RunList {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC);

  private RunList() {}

  /// One run.
  ///
  /// @param words the command line for people
  /// @param target the base URL, or `sandbox`
  /// @param user who asked for it, where that is known
  public record Entry(
      String name,
      Instant started,
      String command,
      String words,
      String target,
      Optional<String> user,
      RunSummary summary) {}

  /// Prints them in the order given.
  public static void print(OutputFormat format, List<Entry> entries, Sink out) {
    switch (format) {
      case JSON ->
          out.println(
              entries.stream().map(RunList::document).collect(Collectors.joining(",", "[", "]")));
      case NDJSON -> entries.forEach(entry -> out.println(document(entry)));
      default -> entries.forEach(entry -> print(entry, out));
    }
  }

  private static void print(Entry entry, Sink out) {
    out.println(
        "%s  %s  %s"
            .formatted(
                out.style().label(Printable.line(entry.name())),
                TIME.format(entry.started()),
                Printable.line(Excerpt.of(entry.words()))));
    out.println("  %s; %s".formatted(counts(entry.summary()), Printable.line(entry.target())));
  }

  private static String counts(RunSummary summary) {
    return "%s: %d updated, %d unchanged, %d failed%s"
        .formatted(
            Printable.line(summary.result()),
            summary.updated(),
            summary.unchanged(),
            summary.failed(),
            summary.skipped() == 0 ? "" : ", %d skipped".formatted(summary.skipped()));
  }

  private static String document(Entry entry) {
    var summary = entry.summary();
    return FieldJson.print(json -> {
      json.writeStartObject();
      json.writeStringProperty("Run", entry.name());
      json.writeStringProperty("Started", entry.started().toString());
      json.writeStringProperty("Command", entry.command());
      json.writeStringProperty("Words", entry.words());
      json.writeStringProperty("Target", entry.target());
      json.writeStringProperty("User", entry.user().orElse(null));
      json.writeStringProperty("Result", summary.result());
      json.writeNumberProperty("Total", summary.total());
      json.writeNumberProperty("Updated", summary.updated());
      json.writeNumberProperty("Unchanged", summary.unchanged());
      json.writeNumberProperty("Failed", summary.failed());
      json.writeNumberProperty("Skipped", summary.skipped());
      json.writeEndObject();
    });
  }
}
