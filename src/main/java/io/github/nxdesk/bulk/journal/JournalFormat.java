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
import io.github.nxdesk.model.Author;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.RecordedComment;
import io.github.nxdesk.model.RunSummary;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// How the lines of a journal are written and read: one JSON object each, told apart by their first
/// property. They are plain ASCII, so that text which UTF-8 can't represent is preserved, and so
/// that a cut never falls inside a character.
///
/// The last two properties of a line are its number in the journal, `Line`, and `Sum`: the CRC-32
/// of all that precedes `,"Sum"`, in eight hexadecimal digits.
final class JournalFormat {
  private static final String SUM = ",\"Sum\":\"";
  private static final int SUM_LENGTH = SUM.length() + 10;
  private static final int MOST_ROWS = Integer.MAX_VALUE;
  private static final Pattern ID = Pattern.compile("\"Id\":(\\d{1,18})");

  private JournalFormat() {}

  /// A line that was read.
  ///
  /// @param number its number; 0 in journals of earlier versions, which have neither number nor sum
  record Read(long number, JournalLine line) {}

  /// The line with its end.
  ///
  /// @param number its number in the journal, counted from 1
  static byte[] write(long number, JournalLine line) {
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
          json.writeNumberProperty("Line", number);
          json.writeEndObject();
        });
    var content = text.substring(0, text.length() - 1).getBytes(StandardCharsets.US_ASCII);
    var bytes = new ByteArrayOutputStream(content.length + SUM_LENGTH + 1);
    bytes.writeBytes(content);
    bytes.writeBytes((sum(content, content.length) + '\n').getBytes(StandardCharsets.US_ASCII));
    return bytes.toByteArray();
  }

  /// Reads a line without its end; empty if it is damaged.
  static Optional<Read> read(byte[] line) {
    try {
      var json = JsonTree.parse(line);
      if (hasSum(line)) {
        long number = json.path("Line").asLong();
        return number > 0 ? Optional.of(new Read(number, line(json))) : Optional.empty();
      }
      return json.has("Line") || json.has("Sum")
          ? Optional.empty()
          : Optional.of(new Read(0, line(json)));
    } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The message that a damaged line seems to be about.
  static Optional<Long> id(byte[] line) {
    return ID.matcher(new String(line, StandardCharsets.ISO_8859_1))
        .results()
        .findFirst()
        .map(match -> Long.valueOf(match.group(1)));
  }

  /// Whether the line ends with the right checksum.
  private static boolean hasSum(byte[] line) {
    int length = line.length - SUM_LENGTH;
    return length > 0
        && sum(line, length)
            .equals(new String(line, length, SUM_LENGTH, StandardCharsets.ISO_8859_1));
  }

  private static String sum(byte[] line, int length) {
    var crc = new CRC32();
    crc.update(line, 0, length);
    return SUM + HexFormat.of().toHexDigits((int) crc.getValue()) + "\"}";
  }

  private static JournalLine line(JsonNode json) {
    if (json.has("Started")) {
      return runStarted(json);
    }
    if (json.has("Intent")) {
      return writeIntended(json);
    }
    if (json.has("Delete")) {
      return deletionIntended(json);
    }
    if (json.has("Row")) {
      return rowDone(json);
    }
    if (json.has("Ended")) {
      return runEnded(json);
    }
    throw new IllegalArgumentException("unknown line");
  }

  /// The number of a row.
  ///
  /// @throws IllegalArgumentException if no row can have it
  private static long row(JsonNode number) {
    long row = number.isIntegralNumber() ? number.asLong() : 0;
    if (row < 1 || row > MOST_ROWS) {
      throw new IllegalArgumentException("no row has the number " + row);
    }
    return row;
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
            row(json.path("Intent")),
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
        row(json.path("Delete")), json.path("Id").asLong(), json.path("Record").asString());
  }

  private static void rowDone(JsonGenerator json, RowDone row) {
    json.writeNumberProperty("Row", row.row());
    writeId(json, row.id());
    json.writeStringProperty("Result", row.result().label());
    if (!row.message().isEmpty()) {
      json.writeStringProperty("Message", row.message());
    }
    row.comment()
        .ifPresent(comment -> {
          json.writeName("Comment");
          json.writeStartObject();
          json.writeNumberProperty("Id", comment.id());
          json.writeNumberProperty("CoworkerId", comment.author().coworkerId());
          comment.author().name().ifPresent(name -> json.writeStringProperty("Name", name));
          json.writeEndObject();
        });
  }

  private static RowDone rowDone(JsonNode json) {
    var id = json.path("Id");
    return new RowDone(
        row(json.path("Row")),
        id.isIntegralNumber() ? (Long) id.asLong() : null,
        Result.labelled(json.path("Result").asString()),
        json.path("Message").asString(""),
        comment(json.path("Comment")));
  }

  private static Optional<RecordedComment> comment(JsonNode json) {
    return json.isObject()
        ? Optional.of(
            new RecordedComment(
                json.path("Id").asLong(),
                new Author(json.path("CoworkerId").asLong(), json.path("Name").asStringOpt())))
        : Optional.empty();
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
