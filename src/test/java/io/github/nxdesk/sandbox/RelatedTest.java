package io.github.nxdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RelatedTest {
  private static final String DEPARTMENTS = "/api/support/helpdeskdepartments";
  private static final String COWORKERS = "/api/spaces/coworkers";
  private static final String COMMENTS = "/api/support/helpdeskcomments";

  private Session session;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    session = Session.on(folder);
  }

  @AfterEach
  void stop() throws Exception {
    session.close();
  }

  @ParameterizedTest
  @CsvSource({"'', 6", "?HelpDeskDepartment_Business=1402, 2", "?Unheard=1, 6", "?size=2, 6"})
  void departmentsAreSearched(String query, int total) throws Exception {
    assertThat(read(DEPARTMENTS + query).path("TotalItems").intValue()).isEqualTo(total);
  }

  @Test
  void departmentNamesRepeatAcrossBusinesses() throws Exception {
    var found = read(DEPARTMENTS + "?orderBy=Name").path("Records");
    assertThat(found.findValuesAsString("Name")).containsSubsequence("Facilities", "Facilities");
  }

  @ParameterizedTest
  @CsvSource({"'', 4", "?HelpDeskComment_HelpDeskMessage=87654321, 3"})
  void commentsAreFoundByTheirMessage(String query, int total) throws Exception {
    assertThat(read(COMMENTS + query).path("TotalItems").intValue()).isEqualTo(total);
  }

  @Test
  void aCommentIsAdded() throws Exception {
    var reply = post(87654321, "\"MessageText\":\"T\",\"Internal\":true");
    assertThat(Json.read(reply).path("Value").path("Id").intValue()).isEqualTo(5005);
    var added = read(COMMENTS + "?orderBy=Id&dir=1").path("Records").get(0);
    assertThat(added.path("MessageText").asString()).isEqualTo("T");
    assertThat(added.path("Internal").booleanValue()).isTrue();
    assertThat(added.path("CoworkerFullName").asString()).isEqualTo("Mira Quell");
  }

  @Test
  void aCommentKeepsItsAuthor() throws Exception {
    var body = "{\"HelpDeskMessageId\":87654321,\"CoworkerId\":998870,\"MessageText\":\"T\"}";
    session.send("POST", COMMENTS, body);
    var added = read(COMMENTS + "?orderBy=Id&dir=1").path("Records").get(0);
    assertThat(added.path("CoworkerId").intValue()).isEqualTo(998870);
    assertThat(added.path("CoworkerFullName").asString()).isEqualTo("Dana Holm");
    assertThat(added.path("UpdatedBy").asString()).isEqualTo("dana.holm@example.com");
  }

  @Test
  void startingCommentsWereWrittenByTheirAuthors() throws Exception {
    for (var comment : read(COMMENTS).path("Records")) {
      var author = read(COWORKERS + "/" + comment.path("CoworkerId").longValue());
      assertThat(comment.path("CoworkerFullName")).isEqualTo(author.path("FullName"));
      assertThat(comment.path("UpdatedBy")).isEqualTo(author.path("Email"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 10",
    "?Coworker_Email=dana.holm@example.com, 1",
    "?coworker_email=Dana.Holm, 1",
    "?Coworker_Email=nobody@example.com, 0",
    "?Coworker_Id=998870, 1"
  })
  void coworkersAreSearched(String query, int total) throws Exception {
    assertThat(read(COWORKERS + query).path("TotalItems").intValue()).isEqualTo(total);
  }

  @Test
  void theUserIsACoworker() throws Exception {
    var user = read("/en/user/me");
    assertThat(user)
        .hasToString(
            """
            {"Id":501,"Email":"dana.holm@example.com","FullName":"Dana Holm",\
            "DefaultBusinessId":1376}\
            """);
    assertThat(read("/api/auth/me")).isEqualTo(user);
    var found = read(COWORKERS + "?Coworker_Email=" + user.path("Email").stringValue());
    assertThat(found.at("/Records/0"))
        .hasToString(
            """
            {"Id":998870,"FullName":"Dana Holm","Email":"dana.holm@example.com",\
            "CoworkerType":1,"InvoicingBusinessId":1376,"Active":true}\
            """);
  }

  @Test
  void anUnknownCoworkerIsNotFound() throws Exception {
    assertThat(session.get(COWORKERS + "/501").statusCode()).isEqualTo(404);
    assertThat(session.get(COWORKERS + "/x").statusCode()).isEqualTo(404);
  }

  @Test
  void aCommentNeedsATextAndAMessage() throws Exception {
    assertThat(post(87654321, "\"MessageText\":\"\"")).contains("is a required field");
    assertThat(post(1, "\"MessageText\":\"T\"")).isEqualTo("\"Not found\"");
    assertThat(session.send("POST", COMMENTS, "[]").statusCode()).isEqualTo(400);
    assertThat(session.send("POST", COMMENTS, "{").statusCode()).isEqualTo(400);
  }

  @Test
  void commentsGoWithTheirMessage() throws Exception {
    session.send("DELETE", Session.MESSAGES + "/87654321", "");
    assertThat(read(COMMENTS).path("TotalItems").intValue()).isEqualTo(1);
  }

  @Test
  void otherMethodsAreNotAllowed() throws Exception {
    assertThat(session.send("DELETE", COMMENTS, "").statusCode()).isEqualTo(405);
    assertThat(session.send("POST", DEPARTMENTS, "{}").statusCode()).isEqualTo(405);
  }

  private String post(long messageId, String properties) throws Exception {
    var body =
        "{\"HelpDeskMessageId\":%d,\"CoworkerId\":998877,%s}".formatted(messageId, properties);
    return session.send("POST", COMMENTS, body).body();
  }

  private JsonNode read(String path) throws Exception {
    return Json.read(session.get(path).body());
  }
}
