package io.github.nxdesk.output;

import io.github.nxdesk.bulk.journal.RunRecord;
import io.github.nxdesk.bulk.journal.RunSummary;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/// Prints what earlier runs were, and what came of them.
public final class RunList {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC);

  private RunList() {}

  /// A run with its counts.
  public record Entry(RunRecord run, RunSummary summary) {}

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
    var run = entry.run();
    out.println(
        "%s  %s  %s"
            .formatted(
                out.style().label(run.name()),
                TIME.format(run.started()),
                Printable.line(Excerpt.of(run.order().words()))));
    out.println(
        "  %s; %s".formatted(counts(entry.summary()), Printable.line(run.order().target())));
  }

  private static String counts(RunSummary summary) {
    return "%s: %d updated, %d unchanged, %d failed%s"
        .formatted(
            summary.result(),
            summary.updated(),
            summary.unchanged(),
            summary.failed(),
            summary.skipped() == 0 ? "" : ", %d skipped".formatted(summary.skipped()));
  }

  private static String document(Entry entry) {
    var order = entry.run().order();
    var summary = entry.summary();
    return FieldJson.print(json -> {
      json.writeStartObject();
      json.writeStringProperty("Run", entry.run().name());
      json.writeStringProperty("Started", entry.run().started().toString());
      json.writeStringProperty("Command", order.command());
      json.writeStringProperty("Words", order.words());
      json.writeStringProperty("Target", order.target());
      json.writeStringProperty("User", order.user().orElse(null));
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
