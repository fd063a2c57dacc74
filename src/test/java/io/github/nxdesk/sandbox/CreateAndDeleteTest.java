package io.github.nxdesk.sandbox;

import static io.github.nxdesk.sandbox.Session.KNOWN;
import static io.github.nxdesk.sandbox.Session.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateAndDeleteTest {
  private Session session;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    session = Session.on(folder);
  }

  @AfterEach
  void stop() throws Exception {
    session.close();
  }

  @Test
  void aCreatedMessageIsFoundUnderItsNewId() throws Exception {
    var id = create();
    var message = session.message(id);
    assertThat(message.path("Subject").asString()).isEqualTo("s");
    assertThat(message.path("CoworkerFullName").asString()).isEqualTo("Mira Quell");
    assertThat(message.path("CreatedOn").asString()).isEqualTo("2025-01-15T12:00:00Z");
  }

  @Test
  void aCreatedMessageHasAllTheFields() throws Exception {
    var names = session.message(create()).propertyNames();
    assertThat(names).containsExactlyInAnyOrderElementsOf(session.message(KNOWN).propertyNames());
  }

  @Test
  void aCreatedMessageIsCheckedLikeAnUpdatedOne() throws Exception {
    var reply = session.send("POST", MESSAGES, "{\"Priority\":9}");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body())
        .startsWith("{\"Message\":\"BusinessId: is a required field, ")
        .doesNotContain("\"Id\"")
        .contains("Priority: must be between 1 and 4");
  }

  @Test
  void aDeletedMessageIsGoneAndItsIdIsNotGivenAgain() throws Exception {
    var id = create();
    var reply = session.send("DELETE", MESSAGES + "/" + id, "");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).contains("HelpDeskMessage was successfully deleted.");
    assertThat(session.get(MESSAGES + "/" + id).statusCode()).isEqualTo(404);
    assertThat(create()).isEqualTo(id + 1);
  }

  @Test
  void anUnknownMessageCannotBeDeleted() throws Exception {
    assertThat(session.send("DELETE", MESSAGES + "/5", "").statusCode()).isEqualTo(404);
    assertThat(session.send("DELETE", MESSAGES + "/x", "").statusCode()).isEqualTo(404);
  }

  private long create() throws Exception {
    var body = Session.required(0);
    body.remove("Id");
    var reply = Json.read(session.send("POST", MESSAGES, body.toString()).body());
    assertThat(reply.path("Message").asString())
        .isEqualTo("HelpDeskMessage was successfully created.");
    return reply.path("Value").path("Id").longValue();
  }
}
