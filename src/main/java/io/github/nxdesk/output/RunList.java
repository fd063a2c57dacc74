package io.github.nxdesk.output;

import io.github.nxdesk.model.RunSummary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Prints earlier runs and their results.
public final class RunList {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC);

  private static final String UPDATED = "updated";
  private static final String RESTORED = "restored";

  private RunList() {}

  /// One run.
  ///
  /// @param words the command line for people
  /// @param target the base URL, or `sandbox`
  /// @param user who asked for it, if that is known
  /// @param created the messages that it created
  public record Entry(
      String name,
      Instant started,
      String command,
      String words,
      String target,
      Optional<String> user,
      RunSummary summary,
      List<Long> created) {}

  /// Prints them in the order given.
  public static void print(OutputFormat format, List<Entry> entries, Sink out) {
    switch (format) {
      case JSON ->
          out.println(
              entries.stream()
                  .map(entry -> document(entry, List.of()))
                  .collect(Collectors.joining(",", "[", "]")));
      case NDJSON -> entries.forEach(entry -> out.println(document(entry, List.of())));
      default -> entries.forEach(entry -> print(entry, out));
    }
  }

  /// Prints one as text.
  static void print(Entry entry, Sink out) {
    out.println(
        "%s  %s  %s"
            .formatted(
                out.style().label(Printable.line(entry.name())),
                TIME.format(entry.started()),
                Printable.line(Excerpt.of(entry.words()))));
    out.println("  %s; %s".formatted(counts(entry), Printable.line(entry.target())));
  }

  private static String counts(Entry entry) {
    var summary = entry.summary();
    var parts = new ArrayList<String>();
    var done = done(entry.command());
    parts.add(
        entry.created().isEmpty()
            ? "%d %s".formatted(summary.updated(), done)
            : entry.created().stream().map(String::valueOf).collect(Collectors.joining(", "))
                + " created");
    if (done.equals(UPDATED) || done.equals(RESTORED)) {
      parts.add(summary.unchanged() + " unchanged");
    }
    parts.add(summary.failed() + " failed");
    if (summary.skipped() > 0) {
      parts.add(summary.skipped() + " skipped");
    }
    return Printable.line(summary.result()) + ": " + String.join(", ", parts);
  }

  /// What the command did to the messages that its run counts as changed.
  private static String done(String command) {
    return switch (command) {
      case "create" -> "created";
      case "delete" -> "deleted";
      case "comment" -> "commented on";
      case "undo" -> RESTORED;
      default -> UPDATED;
    };
  }

  private static long count(Entry entry, String done) {
    return done(entry.command()).equals(done) ? entry.summary().updated() : 0;
  }

  /// @param damaged the lines of its journal that are damaged or missing, where that is known
  static String document(Entry entry, List<String> damaged) {
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
      json.writeNumberProperty("Updated", count(entry, UPDATED) + count(entry, RESTORED));
      json.writeNumberProperty("Created", count(entry, "created"));
      json.writeNumberProperty("Deleted", count(entry, "deleted"));
      json.writeNumberProperty("Commented", count(entry, "commented on"));
      json.writeNumberProperty("Unchanged", summary.unchanged());
      json.writeNumberProperty("Failed", summary.failed());
      json.writeNumberProperty("Skipped", summary.skipped());
      json.writeArrayPropertyStart("CreatedIds");
      entry.created().forEach(json::writeNumber);
      json.writeEndArray();
      if (!damaged.isEmpty()) {
        json.writeArrayPropertyStart("Damaged");
        damaged.forEach(json::writeString);
        json.writeEndArray();
      }
      json.writeEndObject();
    });
  }
}
