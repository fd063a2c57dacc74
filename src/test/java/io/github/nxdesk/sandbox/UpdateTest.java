package io.github.nxdesk.sandbox;

import static io.github.nxdesk.sandbox.Session.KNOWN;
import static io.github.nxdesk.sandbox.Session.MESSAGES;
import static io.github.nxdesk.sandbox.Session.required;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class UpdateTest {
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
  void answersAsTheVendorsPageShows() throws Exception {
    var basic = "Basic YWRtaW5AZXhhbXBsZS5jb206c2VjcmV0"; // admin@example.com:secret
    var reply = session.send("PUT", MESSAGES, required(KNOWN).toString(), "Authorization", basic);
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body())
        .isEqualTo(
            """
            {"Status":200,"Message":"HelpDeskMessage was successfully updated.",\
            "Value":{"Id":87654321},"OpenInDialog":false,"OpenInWindow":false,"RedirectURL":null,\
            "JavaScript":null,"UpdatedOn":"2025-01-15T12:00:00Z","UpdatedBy":"admin@example.com",\
            "Errors":null,"WasSuccessful":true}\
            """);
  }

  @Test
  void answersToAMissingSubjectAsTheVendorsPageShows() throws Exception {
    var reply = session.put(without(required(KNOWN), "Subject"));
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body())
        .isEqualTo(
            """
            {"Message":"Subject: is a required field","Value":null,"Errors":[{"AttemptedValue":null,\
            "Message":"is a required field","PropertyName":"Subject"}],"WasSuccessful":false}\
            """);
  }

  @Test
  void writesWhatWasSent() throws Exception {
    var body = required(KNOWN).put("OwnerId", 502).put("HelpDeskDepartmentId", 32);
    body.put("Subject", "雪 👩‍👩‍👧‍👦").put("MessageText", "a\r\nb\n\t\"\\");
    session.put(body);
    var message = session.message(KNOWN);
    body.properties()
        .forEach(sent ->
            assertThat(message.path(sent.getKey())).hasToString(sent.getValue().toString()));
    assertThat(message.path("OwnerFullName").asString()).isEqualTo("Rafi Kestrel");
    assertThat(message.path("HelpDeskDepartmentName").asString()).isEqualTo("IT & Network");
    assertThat(message.path("UpdatedOn").asString()).isEqualTo("2025-01-15T12:00:00Z");
    assertThat(message.path("UpdatedBy").asString()).isEqualTo("dana.holm@example.com");
    assertThat(message.path("CreatedOn").asString()).startsWith("2025-01-14");
  }

  @Test
  void clearsOptionalFieldsThatWereLeftOut() throws Exception {
    session.put(required(KNOWN).put("OwnerId", 501).put("Closed", true));
    session.put(required(KNOWN));
    var message = session.message(KNOWN);
    assertThat(message.path("OwnerId").isNull()).isTrue();
    assertThat(message.path("OwnerFullName").isNull()).isTrue();
    assertThat(message.path("HelpDeskDepartmentId").isNull()).isTrue();
    assertThat(message.path("HelpDeskDepartmentName").isNull()).isTrue();
    assertThat(message.path("Closed").booleanValue()).isFalse();
  }

  @Test
  void closingSetsTheDateOnceAndReopeningClearsIt() throws Exception {
    var closing = required(KNOWN).put("Closed", true);
    session.put(closing);
    session.clock.advance(Duration.ofHours(1));
    session.put(closing);
    assertThat(session.message(KNOWN).path("ClosedOn").asString())
        .isEqualTo("2025-01-15T12:00:00Z");
    session.put(required(KNOWN).put("Closed", false));
    assertThat(session.message(KNOWN).path("ClosedOn").isNull()).isTrue();
  }

  @Test
  void namesTheImageAfterTheUrlUntilItIsCleared() throws Exception {
    session.put(required(KNOWN).put("NewImageUrl", "https://example.com/a/b%20c.png?x=1"));
    assertThat(session.message(KNOWN).path("ImageFileName").asString()).isEqualTo("b c.png");
    session.put(required(KNOWN).put("ClearImageFile", false));
    assertThat(session.message(KNOWN).path("ImageFileName").asString()).isEqualTo("b c.png");
    session.put(required(KNOWN).put("ClearImageFile", true));
    assertThat(session.message(KNOWN).path("ImageFileName").isNull()).isTrue();
    session.put(required(KNOWN).put("NewImageUrl", "HTTP://example.com"));
    assertThat(session.message(KNOWN).path("ImageFileName").asString()).isEqualTo("image");
  }

  @Test
  void keepsIntegersThatADoubleCannotHold() throws Exception {
    var body = required(9007199254740993L).put("CoworkerId", 9007199254740995L);
    assertThat(session.put(body).body()).contains("\"Value\":{\"Id\":9007199254740993}");
    assertThat(session.get(MESSAGES + "/9007199254740993").body())
        .contains("\"CoworkerId\":9007199254740995,\"CoworkerFullName\":null");
  }

  @Test
  void reportsAllErrorsAtOnce() throws Exception {
    var seedExample =
        """
        {"BusinessId":0,"CoworkerId":0,"Subject":"","MessageText":"","Priority":0,\
        "AiProcessingResult":0,"Id":87654321}\
        """;
    var reply = Json.read(session.send("PUT", MESSAGES, seedExample).body());
    assertThat(reply.path("Message").asString())
        .isEqualTo(
            "BusinessId: is a required field, CoworkerId: is a required field, "
                + "Subject: is a required field, MessageText: is a required field, "
                + "Priority: must be between 1 and 4, "
                + "AiProcessingResult: must be between 1 and 3");
    assertThat(reply.path("Errors")).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Id",
        "BusinessId",
        "CoworkerId",
        "Subject",
        "MessageText",
        "Priority",
        "AiProcessingResult"
      })
  void requiresWhatIsMissingNullOrEmpty(String property) throws Exception {
    var error = property + ": is a required field";
    assertThat(session.put(without(required(KNOWN), property)).body()).contains(error);
    assertThat(session.put(required(KNOWN).putNull(property)).body()).contains(error);
    assertThat(session.put(required(KNOWN).put(property, "")).body()).contains(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Id|-1|must be greater than 0",
        "Id|\"7\"|must be an integer",
        "BusinessId|-2|must be greater than 0",
        "CoworkerId|1.5|must be an integer",
        "CoworkerId|99999999999999999999|must be an integer",
        "Subject|12|must be a string",
        "MessageText|[]|must be a string",
        "Priority|5|must be between 1 and 4",
        "Priority|true|must be an integer",
        "AiProcessingResult|4|must be between 1 and 3",
        "OwnerId|0|must be greater than 0",
        "HelpDeskDepartmentId|\"a\"|must be an integer",
        "Closed|\"true\"|must be true or false",
        "ClearImageFile|1|must be true or false",
        "NewImageUrl|\"ftp://example.com/a\"|must be an http or https URL",
        "NewImageUrl|\"http:a\"|must be an http or https URL",
        "NewImageUrl|\"not a url\"|must be an http or https URL",
        "NewImageUrl|5|must be an http or https URL"
      })
  void reportsAWrongValueWithTheValue(String property, String value, String message)
      throws Exception {
    var body = required(KNOWN);
    body.set(property, Json.read(value));
    var reply = session.put(body);
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body())
        .contains(
            "\"Errors\":[{\"AttemptedValue\":%s,\"Message\":\"%s\",\"PropertyName\":\"%s\"}]"
                .formatted(value, message, property));
  }

  @Test
  void takesSubjectsOf254Units() throws Exception {
    assertThat(session.put(required(KNOWN).put("Subject", "😀".repeat(127))).statusCode())
        .isEqualTo(200);
    assertThat(session.put(required(KNOWN).put("Subject", "😀".repeat(127) + "a")).body())
        .contains("Subject: must be at most 254 characters");
  }

  @Test
  void takesAnAiProcessingResultOfZeroOnlyWhereItWas() throws Exception {
    var zero = required(87654334).put("AiProcessingResult", 0);
    assertThat(session.put(zero).statusCode()).isEqualTo(200);
    assertThat(session.put(required(KNOWN).put("AiProcessingResult", 0)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void anUnknownIdIsNotFound() throws Exception {
    var reply = session.put(required(5));
    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(reply.body()).isEqualTo("\"Not found\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{} {}", "null", "<a/>"})
  void refusesABodyThatIsNoObject(String body) throws Exception {
    for (var method : new String[] {"PUT", "POST"}) {
      var reply = session.send(method, MESSAGES, body);
      assertThat(reply.statusCode()).isEqualTo(400);
      assertThat(reply.body())
          .isEqualTo(
              "{\"Message\":\"The request body is not a JSON object\",\"Value\":null,"
                  + "\"Errors\":[],\"WasSuccessful\":false}");
    }
  }

  @Test
  void ignoresUnknownProperties() throws Exception {
    session.put(required(KNOWN).put("Colour", "red").put("UniqueId", "mine"));
    var message = session.message(KNOWN);
    assertThat(message.has("Colour")).isFalse();
    assertThat(message.path("UniqueId").asString()).isNotEqualTo("mine");
  }

  @Test
  void clearsWhatItDoesNotDocumentWhereItIsLeftOut() throws Exception {
    var body = required(87654331);
    session.put(body);
    assertThat(session.message(87654331).path("SystemId").isNull()).isTrue();
    assertThat(session.message(87654331).path("CustomFields").isNull()).isTrue();
    session.put(body.put("SystemId", "crm-1"));
    assertThat(session.message(87654331).path("SystemId").asString()).isEqualTo("crm-1");
  }

  @Test
  void keepsNumbersAsTheyWereWritten() throws Exception {
    var numbers = "[12.50,1e3,-0,-0.0,1E+2,12345678901234567890123,{\"a\":[0.10]}]";
    var body = required(KNOWN).toString().replaceFirst("}$", ",\"CustomFields\":" + numbers + "}");
    assertThat(session.send("PUT", MESSAGES, body).statusCode()).isEqualTo(200);
    assertThat(session.get(MESSAGES + "/87654321").body()).contains(numbers);
  }

  private static ObjectNode without(ObjectNode body, String property) {
    body.remove(property);
    return body;
  }
}
