package io.github.nxdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StartingRecordsTest {
  private Session session;
  private List<JsonNode> records;

  @BeforeEach
  void read(@TempDir Path folder) throws Exception {
    session = Session.on(folder);
    var page = Json.read(session.get(Session.MESSAGES + "?size=1000").body());
    records = StreamSupport.stream(page.path("Records").spliterator(), false).toList();
  }

  @AfterEach
  void stop() throws Exception {
    session.close();
  }

  @Test
  void haveTheVendorsExample() throws Exception {
    var example = session.message(Session.KNOWN);
    assertThat(example.path("BusinessId").intValue()).isEqualTo(1376);
    assertThat(example.path("CoworkerId").intValue()).isEqualTo(998877);
    assertThat(example.path("Priority").intValue()).isEqualTo(2);
    assertThat(example.path("AiProcessingResult").intValue()).isEqualTo(1);
    assertThat(example.path("Closed").booleanValue()).isFalse();
    assertThat(example.path("UpdatedOn").asString()).isEqualTo("2025-01-15T10:30:00Z");
    assertThat(example.path("UpdatedBy").asString()).isEqualTo("admin@example.com");
    assertThat(example.path("HelpDeskDepartmentId").isNull()).isFalse();
    assertThat(example.path("OwnerId").isNull()).isFalse();
  }

  @Test
  void areAsOldAsEverWhenTheyAreCreated(@TempDir Path other) throws Exception {
    var file = other.resolve("sandbox.json");
    Sandbox.reset(file, () -> Instant.parse("2031-12-31T23:59:58.7Z"));
    try (var later = Session.on(other)) {
      var known = later.message(Session.KNOWN);
      assertThat(known.path("UpdatedOn").asString()).isEqualTo("2031-12-31T22:29:58Z");
      assertThat(later.message(87654326).path("CreatedOn").asString())
          .isEqualTo("2031-12-31T21:21:35");
      assertThat(later.message(87654327).path("ClosedOn").asString())
          .isEqualTo("2031-12-22T23:02:08Z");
      var comment = Json.read(later.get("/api/support/helpdeskcomments?orderBy=Id").body());
      assertThat(comment.at("/Records/0/CreatedOn").asString()).isEqualTo("2031-12-31T04:29:58Z");
    }
  }

  @Test
  void areNotYoungerThanNow() {
    for (var message : records) {
      assertThat(message.path("UpdatedOn").asString()).isLessThan("2025-01-15T11:55");
    }
  }

  @Test
  void allHaveTheSameFields() {
    for (var message : records) {
      assertThat(message.propertyNames()).isEqualTo(records.getFirst().propertyNames());
    }
  }

  @Test
  void canAllBeWrittenBackAsTheyWereRead() throws Exception {
    for (var message : records) {
      assertThat(session.put(message).statusCode()).as(message.toString()).isEqualTo(200);
      var after = session.message(message.path("Id").longValue());
      after.set("UpdatedOn", message.path("UpdatedOn"));
      after.set("UpdatedBy", message.path("UpdatedBy"));
      assertThat((JsonNode) after).isEqualTo(message);
    }
  }

  @Test
  void holdNestedCustomFieldsAndNumbersAsTheyWereWritten() throws Exception {
    assertThat(session.get(Session.MESSAGES + "/87654331").body())
        .contains("\"Value\":12.50,\"Bounds\":{\"Least\":0.10,\"Most\":1e3}}");
  }

  @Test
  void areVaried() {
    some(message -> message.path("Subject").asString().length() == 254);
    some(message -> message.path("Subject").asString().contains("\u001b"));
    some(message -> message.path("Subject").asString().contains("\u200d"));
    some(message -> message.path("MessageText").asString().contains("\r\n"));
    some(message -> message.path("MessageText").asString().length() > 3000);
    some(message -> message.path("Id").longValue() > 1L << 53);
    some(message -> message.path("OwnerId").isNull());
    some(message -> message.path("HelpDeskDepartmentId").isNull());
    some(message -> message.path("AiProcessingResult").intValue() == 0);
    some(message -> message.path("ClosedOn").isString());
    some(message -> message.path("ImageFileName").isString());
    some(message -> !message.path("CreatedOn").asString().endsWith("Z"));
  }

  private void some(Predicate<JsonNode> condition) {
    assertThat(records).anyMatch(condition);
  }
}
