package io.github.nxdesk.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/// The records that a sandbox starts with, a few minutes to two years old.
final class StartingRecords {
  /// What the dates in the resource are relative to.
  private static final Instant WRITTEN = Instant.parse("2025-01-15T12:00:00Z");

  private static final List<String> DATES = List.of("CreatedOn", "UpdatedOn", "ClosedOn");

  private StartingRecords() {}

  /// The records as they are at that time: as old as they were when they were written.
  static Messages at(Instant now) throws IOException {
    var messages = Messages.read(resource());
    var age = Duration.between(WRITTEN, now.truncatedTo(ChronoUnit.SECONDS));
    messages.all().forEach(message -> move(message, age));
    messages.neighbours().comments().forEach(comment -> move(comment, age));
    return messages;
  }

  /// Dates keep their form: some have no Z.
  private static void move(ObjectNode record, Duration age) {
    for (var name : DATES) {
      var date = record.path(name);
      if (date.isString()) {
        var text = date.stringValue();
        var moved = LocalDateTime.parse(text.replace("Z", "")).plus(age).toInstant(ZoneOffset.UTC);
        record.put(name, text.endsWith("Z") ? moved.toString() : moved.toString().replace("Z", ""));
      }
    }
  }

  private static String resource() throws IOException {
    try (var resource =
        Objects.requireNonNull(StartingRecords.class.getResourceAsStream("messages.json"))) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
