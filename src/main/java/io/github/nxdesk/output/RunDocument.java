package io.github.nxdesk.output;

import io.github.nxdesk.model.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds the JSON document of how a run ended ([Documents] builds those of its rows).
final class RunDocument {
  private final @Nullable String command;

  /// @param command the command's name
  RunDocument(@Nullable String command) {
    this.command = command;
  }

  /// How a run ended, on one line, without the closing brace: the rows may follow.
  String of(RunReport report) {
    var summary = report.summary();
    var document =
        FieldJson.print(json -> {
          json.writeStartObject();
          json.writeStringProperty("Command", command);
          json.writeStringProperty("Run", report.run());
          json.writeStringProperty("Result", summary.result());
          json.writeNumberProperty("ExitCode", report.code().code());
          json.writeNumberProperty("Total", summary.total());
          json.writeNumberProperty("Updated", report.dryRun() ? 0 : summary.updated());
          if (report.dryRun()) {
            json.writeNumberProperty("WouldUpdate", summary.updated());
          }
          json.writeNumberProperty("Unchanged", summary.unchanged());
          json.writeNumberProperty("Failed", summary.failed());
          json.writeNumberProperty("Skipped", summary.skipped());
          json.writeStringProperty(
              "Message",
              (report.stop().map(Problem::message).orElse("") + said(report.words())).strip());
          json.writeArrayPropertyStart("Errors");
          report
              .stop()
              .map(FieldJson::errors)
              .orElse(List.of())
              .forEach(e -> FieldJson.write(json, e));
          json.writeEndArray();
          json.writeEndObject();
        });
    return document.substring(0, document.length() - 1);
  }

  private static String said(String words) {
    return words.isEmpty() ? "" : " " + words.replace('\n', ' ');
  }
}
