package io.github.nxdesk.nexudus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.nxdesk.http.BaseUrl;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The request of an update, byte for byte, against the vendor's `curl` example.
class UpdateRequestTest {
  /// The example's body; no string in it holds white space. The vendor's request, for the message
  /// of the vendor's answer.
  private static final String COMPACT =
      Reply.resource("update-request.json")
          .replaceAll("\\s", "")
          .replace("{\"Id\":123", "{\"Id\":" + Wire.ID);

  @Test
  void putsToThePathOfTheExample() throws Exception {
    assertThat(sent(Wire.RECORD).startLine())
        .isEqualTo("PUT /api/support/helpdeskmessages HTTP/1.1");
  }

  @Test
  void sendsTheHeadersOfTheExampleAndNoOthersOfItsOwn() throws Exception {
    try (var wire = Wire.with(Reply.SAVED)) {
      assertThat(wire.desk.update(Wire.RECORD, Optional.empty())).isInstanceOf(Answer.Given.class);
      assertThat(wire.server.request().headers())
          .isEqualTo(
              Map.of(
                  "authorization", "Bearer YOUR_TOKEN",
                  "content-type", "application/json",
                  "accept", "application/json",
                  "accept-encoding", "identity",
                  "user-agent", "nxdesk/1.2.3",
                  "host", wire.server.url().getAuthority(),
                  "content-length", Integer.toString(COMPACT.length())));
    }
  }

  @Test
  void sendsTheBodyOfTheExampleInItsOrder() throws Exception {
    assertThat(sent(Wire.RECORD).body()).isEqualTo(COMPACT);
  }

  @Test
  void sendsOptionalFieldsAfterTheRequiredOnes() throws Exception {
    var record =
        Wire.RECORD
            .with(Field.OWNER_ID, FieldValue.CLEARED)
            .with(Field.CLOSED, new Bool(true))
            .with(Field.CLEAR_IMAGE_FILE, new Bool(false))
            .with(Field.NEW_IMAGE_URL, new Text("https://example.com/a.png"))
            .with(Field.HELP_DESK_DEPARTMENT_ID, new Int(7));
    assertThat(sent(record).body())
        .endsWith(
            "\"AiProcessingResult\":123,\"HelpDeskDepartmentId\":7,\"Closed\":true,\"OwnerId\":null,"
                + "\"NewImageUrl\":\"https://example.com/a.png\",\"ClearImageFile\":false}");
  }

  @Test
  void sendsTextThatNoEncodingCanBreak() throws Exception {
    var record = Wire.RECORD.with(Field.SUBJECT, new Text("Zoë 🖨\n\"\\\u0007"));
    assertThat(sent(record).body())
        .contains("\"Subject\":\"Zo\\u00EB \\uD83D\\uDDA8\\n\\\"\\\\\\u0007\"");
  }

  @Test
  void keepsAPathOfTheBaseUrl() throws Exception {
    try (var server = MisbehavingServer.start(Reply.SAVED);
        var desk = Wire.deskAt(BaseUrl.parse(server.url() + "/gate/"))) {
      assertThat(desk.update(Wire.RECORD, Optional.empty())).isInstanceOf(Answer.Given.class);
      assertThat(server.request().target()).isEqualTo("/gate/api/support/helpdeskmessages");
    }
  }

  @Test
  void sendsNoRecordWithoutAnId() throws Exception {
    try (var wire = Wire.with()) {
      var record = new Change(Map.of(Field.SUBJECT, new Text("s")));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> wire.desk.update(record, Optional.empty()));
    }
  }

  private static ReceivedRequest sent(Change record) throws Exception {
    try (var wire = Wire.with(Reply.SAVED)) {
      assertThat(wire.desk.update(record, Optional.empty())).isInstanceOf(Answer.Given.class);
      return wire.server.request();
    }
  }
}
