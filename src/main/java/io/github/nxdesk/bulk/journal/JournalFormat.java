package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.JournalLine.Closed;
import io.github.nxdesk.bulk.journal.JournalLine.Intended;
import io.github.nxdesk.bulk.journal.JournalLine.Opened;
import io.github.nxdesk.bulk.journal.JournalLine.Removing;
import io.github.nxdesk.bulk.journal.JournalLine.Result;
import io.github.nxdesk.bulk.journal.JournalLine.Settled;
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
            case Opened(var order, var at) -> opened(json, order, at);
            case Intended(var intent) -> intended(json, intent);
            case Removing removing -> removing(json, removing);
            case Settled settled -> settled(json, settled);
            case Closed(var summary, var at) -> closed(json, summary, at);
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
        return Optional.of(opened(json));
      }
      if (json.has("Intent")) {
        return Optional.of(intended(json));
      }
      if (json.has("Delete")) {
        return Optional.of(removing(json));
      }
      if (json.has("Row")) {
        return Optional.of(settled(json));
      }
      return json.has("Ended") ? Optional.of(closed(json)) : Optional.empty();
    } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static void opened(JsonGenerator json, RunOrder order, Instant at) {
    json.writeStringProperty("Started", at.toString());
    json.writeStringProperty("Command", order.command());
    json.writeStringProperty("Words", order.words());
    json.writeStringProperty("Digest", order.digest());
    json.writeStringProperty("Target", order.target());
    order.user().ifPresent(user -> json.writeStringProperty("User", user));
    json.writeStringProperty("Version", order.version());
  }

  private static Opened opened(JsonNode json) {
    return new Opened(
        new RunOrder(
            json.path("Command").asString(),
            json.path("Words").asString(),
            json.path("Digest").asString(),
            json.path("Target").asString(),
            json.path("User").asStringOpt(),
            json.path("Version").asString()),
        Instant.parse(json.path("Started").asString()));
  }

  private static void intended(JsonGenerator json, Intent intent) {
    json.writeNumberProperty("Intent", intent.row());
    json.writeNumberProperty("Id", intent.id());
    intent.before().ifPresent(before -> write(json, "Before", before));
    write(json, "Change", intent.change());
  }

  private static Intended intended(JsonNode json) {
    var before = json.path("Before");
    return new Intended(
        new Intent(
            json.path("Intent").asLong(),
            json.path("Id").asLong(),
            before.isObject() ? Optional.of(RecordJson.change(before)) : Optional.empty(),
            RecordJson.change(json.path("Change"))));
  }

  private static void removing(JsonGenerator json, Removing removing) {
    json.writeNumberProperty("Delete", removing.row());
    json.writeNumberProperty("Id", removing.id());
    json.writeStringProperty("Record", removing.record());
  }

  private static Removing removing(JsonNode json) {
    return new Removing(
        json.path("Delete").asLong(), json.path("Id").asLong(), json.path("Record").asString());
  }

  private static void settled(JsonGenerator json, Settled settled) {
    json.writeNumberProperty("Row", settled.row());
    writeId(json, settled.id());
    json.writeStringProperty("Result", settled.result().label());
    if (!settled.message().isEmpty()) {
      json.writeStringProperty("Message", settled.message());
    }
  }

  private static Settled settled(JsonNode json) {
    var id = json.path("Id");
    return new Settled(
        json.path("Row").asLong(),
        id.isIntegralNumber() ? (Long) id.asLong() : null,
        Result.labelled(json.path("Result").asString()),
        json.path("Message").asString(""));
  }

  private static void closed(JsonGenerator json, RunSummary summary, Instant at) {
    json.writeStringProperty("Ended", at.toString());
    json.writeStringProperty("Result", summary.result());
    json.writeNumberProperty("Total", summary.total());
    json.writeNumberProperty("Updated", summary.updated());
    json.writeNumberProperty("Unchanged", summary.unchanged());
    json.writeNumberProperty("Failed", summary.failed());
    json.writeNumberProperty("Skipped", summary.skipped());
  }

  private static Closed closed(JsonNode json) {
    return new Closed(
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
