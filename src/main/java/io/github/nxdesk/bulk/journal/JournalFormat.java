package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.JournalLine.DeletionIntended;
import io.github.nxdesk.bulk.journal.JournalLine.Result;
import io.github.nxdesk.bulk.journal.JournalLine.RowDone;
import io.github.nxdesk.bulk.journal.JournalLine.RunEnded;
import io.github.nxdesk.bulk.journal.JournalLine.RunStarted;
import io.github.nxdesk.bulk.journal.JournalLine.WriteIntended;
import io.github.nxdesk.json.JsonTree;
import io.github.nxdesk.json.JsonWriter;
import io.github.nxdesk.json.RecordJson;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.RunSummary;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// How the lines of a journal are written and read: one JSON object each, told apart by their first
/// property. They are plain ASCII, so that a text which UTF-8 cannot carry is kept too, and so that
/// a cut never falls inside a character.
final class JournalFormat {
  private JournalFormat() {}

  /// The line with its end.
  static byte[] write(JournalLine line) {
    var text =
        JsonWriter.ascii(json -> {
          json.writeStartObject();
          switch (line) {
            case RunStarted(var order, var at) -> runStarted(json, order, at);
            case WriteIntended(var intent) -> writeIntended(json, intent);
            case DeletionIntended deletion -> deletionIntended(json, deletion);
            case RowDone row -> rowDone(json, row);
            case RunEnded(var summary, var at) -> runEnded(json, summary, at);
          }
          json.writeEndObject();
        });
    return (text + '\n').getBytes(StandardCharsets.US_ASCII);
  }

  /// What a line says; empty if it is none of ours, or not whole.
  static Optional<JournalLine> read(byte[] line) {
    try {
      var json = JsonTree.parse(line);
      if (json.has("Started")) {
        return Optional.of(runStarted(json));
      }
      if (json.has("Intent")) {
        return Optional.of(writeIntended(json));
      }
      if (json.has("Delete")) {
        return Optional.of(deletionIntended(json));
      }
      if (json.has("Row")) {
        return Optional.of(rowDone(json));
      }
      return json.has("Ended") ? Optional.of(runEnded(json)) : Optional.empty();
    } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static void runStarted(JsonGenerator json, RunOrder order, Instant at) {
    json.writeStringProperty("Started", at.toString());
    json.writeStringProperty("Command", order.command());
    json.writeStringProperty("Words", order.words());
    json.writeStringProperty("Digest", order.digest());
    json.writeStringProperty("Target", order.target());
    order.user().ifPresent(user -> json.writeStringProperty("User", user));
    json.writeStringProperty("Version", order.version());
  }

  private static RunStarted runStarted(JsonNode json) {
    return new RunStarted(
        new RunOrder(
            json.path("Command").asString(),
            json.path("Words").asString(),
            json.path("Digest").asString(),
            json.path("Target").asString(),
            json.path("User").asStringOpt(),
            json.path("Version").asString()),
        Instant.parse(json.path("Started").asString()));
  }

  private static void writeIntended(JsonGenerator json, Intent intent) {
    json.writeNumberProperty("Intent", intent.row());
    json.writeNumberProperty("Id", intent.id());
    intent.before().ifPresent(before -> write(json, "Before", before));
    write(json, "Change", intent.change());
  }

  private static WriteIntended writeIntended(JsonNode json) {
    var before = json.path("Before");
    return new WriteIntended(
        new Intent(
            json.path("Intent").asLong(),
            json.path("Id").asLong(),
            before.isObject() ? Optional.of(RecordJson.change(before)) : Optional.empty(),
            RecordJson.change(json.path("Change"))));
  }

  private static void deletionIntended(JsonGenerator json, DeletionIntended deletion) {
    json.writeNumberProperty("Delete", deletion.row());
    json.writeNumberProperty("Id", deletion.id());
    json.writeStringProperty("Record", deletion.record());
  }

  private static DeletionIntended deletionIntended(JsonNode json) {
    return new DeletionIntended(
        json.path("Delete").asLong(), json.path("Id").asLong(), json.path("Record").asString());
  }

  private static void rowDone(JsonGenerator json, RowDone row) {
    json.writeNumberProperty("Row", row.row());
    writeId(json, row.id());
    json.writeStringProperty("Result", row.result().label());
    if (!row.message().isEmpty()) {
      json.writeStringProperty("Message", row.message());
    }
  }

  private static RowDone rowDone(JsonNode json) {
    var id = json.path("Id");
    return new RowDone(
        json.path("Row").asLong(),
        id.isIntegralNumber() ? (Long) id.asLong() : null,
        Result.labelled(json.path("Result").asString()),
        json.path("Message").asString(""));
  }

  private static void runEnded(JsonGenerator json, RunSummary summary, Instant at) {
    json.writeStringProperty("Ended", at.toString());
    json.writeStringProperty("Result", summary.result());
    json.writeNumberProperty("Total", summary.total());
    json.writeNumberProperty("Updated", summary.updated());
    json.writeNumberProperty("Unchanged", summary.unchanged());
    json.writeNumberProperty("Failed", summary.failed());
    json.writeNumberProperty("Skipped", summary.skipped());
  }

  private static RunEnded runEnded(JsonNode json) {
    return new RunEnded(
        new RunSummary(
            json.path("Result").asString(),
            json.path("Total").asLong(),
            json.path("Updated").asLong(),
            json.path("Unchanged").asLong(),
            json.path("Failed").asLong(),
            json.path("Skipped").asLong()),
        Instant.parse(json.path("Ended").asString()));
  }

  private static void write(JsonGenerator json, String name, Change change) {
    json.writeName(name);
    RecordJson.write(json, change);
  }

  private static void writeId(JsonGenerator json, @Nullable Long id) {
    if (id != null) {
      json.writeNumberProperty("Id", id);
    }
  }
}
