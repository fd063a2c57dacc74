package io.github.nxdesk.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Condition.Between;
import io.github.nxdesk.model.Condition.Contains;
import io.github.nxdesk.model.Condition.Is;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.NewComment;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Problem.Unreachable;
import io.github.nxdesk.model.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  private static final Query ANY = new Query(List.of(), Field.CREATED_ON, true);

  @Test
  void asksWithTheDocumentedNames() throws Exception {
    var query =
        new Query(
            List.of(
                new Is(Field.BUSINESS_ID, new Int(1)),
                new Is(Field.COWORKER_ID, new Int(2)),
                new Contains(Field.COWORKER_FULL_NAME, "Ann & Bo+"),
                new Is(Field.HELP_DESK_DEPARTMENT_ID, new Int(3)),
                new Is(Field.OWNER_ID, new Int(4)),
                new Is(Field.PRIORITY, new Int(5)),
                new Is(Field.AI_PROCESSING_RESULT, new Int(6)),
                new Is(Field.CLOSED, new Bool(false)),
                new Contains(Field.SUBJECT, "é"),
                new Between(
                    Field.CREATED_ON,
                    Instant.parse("2025-01-15T10:30:59Z"),
                    Instant.parse("2025-01-15T10:30:01Z")),
                new Between(Field.UPDATED_ON, null, Instant.parse("2025-01-15T10:30:00Z"))),
            Field.PRIORITY,
            true);
    try (var wire = Wire.with(Reply.json("{\"Records\":[],\"HasNextPage\":false}"))) {
      Wire.given(wire.desk.search(query, 2, 25));
      assertThat(wire.server.requests().getFirst().target())
          .isEqualTo(
              "/api/support/helpdeskmessages?HelpDeskMessage_Business=1&HelpDeskMessage_Coworker=2"
                  + "&HelpDeskMessage_Coworker_FullName=Ann%20%26%20Bo%2B"
                  + "&HelpDeskMessage_HelpDeskDepartment=3&HelpDeskMessage_Owner=4"
                  + "&HelpDeskMessage_Priority=5&HelpDeskMessage_AiProcessingResult=6"
                  + "&HelpDeskMessage_Closed=false&HelpDeskMessage_Subject=%C3%A9"
                  + "&from_HelpDeskMessage_CreatedOn=2025-01-15T10%3A30"
                  + "&to_HelpDeskMessage_CreatedOn=2025-01-15T10%3A31"
                  + "&to_HelpDeskMessage_UpdatedOn=2025-01-15T10%3A30"
                  + "&orderBy=Priority&dir=1&page=2&size=25");
    }
  }

  @Test
  void readsAPage() throws Exception {
    var body =
        "{\"Records\":[{\"Id\":5,\"X\":1},{\"Id\":4}],\"HasNextPage\":true,\"TotalItems\":9}";
    var ids = "{\"Records\":[{\"Id\":4},{\"Id\":5}]}";
    try (var wire = Wire.with(Reply.json(body), Reply.json(ids))) {
      var page = Wire.given(wire.desk.search(ANY, 1, 25));
      assertThat(page.records())
          .extracting(Message::json)
          .containsExactly("{\"Id\":5,\"X\":1}", "{\"Id\":4}");
      assertThat(page.hasNext()).isTrue();
      assertThat(page.total()).isEqualTo(9);
    }
  }

  @Test
  void usesTheOtherConventionFromThenOnWhereTheOrderIsReversed() throws Exception {
    var newest = new Query(List.of(), Field.CREATED_ON, true);
    try (var wire = Wire.with(page(1, 2), page(2, 1), page(2, 1))) {
      assertThat(Wire.given(wire.desk.search(newest, 1, 25)).records())
          .extracting(Message::id)
          .containsExactly(2L, 1L);
      assertThat(wire.desk.search(newest, 2, 25)).isInstanceOf(Answer.Given.class);
      assertThat(wire.server.requests())
          .extracting(request -> request.startLine().replaceAll(".*(dir=[-0-9]+).*", "$1"))
          .containsExactly("dir=1", "dir=-1", "dir=-1");
    }
  }

  @Test
  void asksForTheFirstIdsWhereAllOfAPageIsTheSame() throws Exception {
    var byPriority = new Query(List.of(), Field.PRIORITY, false);
    var same =
        "{\"Records\":[{\"Id\":7,\"Priority\":3},{\"Id\":1,\"Priority\":3}],\"HasNextPage\":true}";
    try (var wire = Wire.with(Reply.json(same), page(9, 8), Reply.json(same))) {
      assertThat(wire.desk.search(byPriority, 1, 25)).isInstanceOf(Answer.Given.class);
      assertThat(wire.server.requests())
          .extracting(request -> request.startLine().replaceAll(".*\\?(.*) .*", "$1"))
          .containsExactly(
              "orderBy=Priority&dir=0&page=1&size=25",
              "orderBy=Id&dir=0&page=1&size=2",
              "orderBy=Priority&dir=1&page=1&size=25");
    }
  }

  /// Two records that were created one after the other.
  private static Reply page(int first, int second) {
    return Reply.json(
        """
        {"Records":[{"Id":%d,"CreatedOn":"2025-01-0%dT00:00:00Z"},
         {"Id":%d,"CreatedOn":"2025-01-0%dT00:00:00Z"}],"HasNextPage":true}
        """
            .formatted(first, first, second, second));
  }

  @Test
  void goesOnWhereAPageDoesNotTellWhetherThereIsAnother() throws Exception {
    try (var wire =
        Wire.with(Reply.json("{\"Records\":[{\"Id\":5}]}"), Reply.json("{\"Records\":[]}"))) {
      assertThat(Wire.given(wire.desk.search(ANY, 1, 25)).hasNext()).isTrue();
      assertThat(Wire.given(wire.desk.search(ANY, 2, 25)).hasNext()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "{\"Records\":[{\"Id\":\"x\"}]}", "{\"Records\":[1]}"})
  void refusesWhatIsNoPage(String body) throws Exception {
    try (var wire = Wire.with(Reply.json(body))) {
      assertThat(Wire.problem(wire.desk.search(ANY, 1, 25)).message())
          .isEqualTo("The server's response is JSON, but not a page of records. Check --base-url.");
    }
  }

  @Test
  void anAddressThatDoesNotExistIsNoMissingMessage() throws Exception {
    try (var wire = Wire.with(Reply.of(404, ""))) {
      assertThat(Wire.problem(wire.desk.search(ANY, 1, 25))).isInstanceOf(Unreachable.class);
    }
  }

  @Test
  void readsDepartmentsThatSayLittle() throws Exception {
    var body =
        "{\"Records\":[{\"Id\":31,\"BusinessId\":1,\"Name\":\"A\",\"Active\":false},{\"Id\":32}]}";
    try (var wire = Wire.with(Reply.json(body))) {
      var departments = Wire.given(wire.desk.departments(1, 100)).records();
      assertThat(departments.getFirst().active()).isFalse();
      assertThat(departments.getLast().name()).isEmpty();
      assertThat(departments.getLast().businessId()).isNull();
      assertThat(departments.getLast().active()).isTrue();
      assertThat(wire.server.requests().getFirst().target())
          .isEqualTo("/api/support/helpdeskdepartments?orderBy=Name&dir=0&page=1&size=100");
    }
  }

  @Test
  void readsCommentsThatSayLittle() throws Exception {
    var body = "{\"Records\":[{\"Id\":1,\"MessageText\":\"T\",\"Internal\":true},{\"Id\":2}]}";
    try (var wire = Wire.with(Reply.json(body))) {
      var comments = Wire.given(wire.desk.comments(7, 1, 100)).records();
      assertThat(comments.getFirst().internal()).isTrue();
      assertThat(comments.getLast().text()).isEmpty();
      assertThat(wire.server.requests().getFirst().target())
          .startsWith("/api/support/helpdeskcomments?HelpDeskComment_HelpDeskMessage=7&");
    }
  }

  @Test
  void makesAMessageAndReadsItsId() throws Exception {
    var reply = "{\"WasSuccessful\":true,\"Message\":\"Done.\",\"Value\":{\"Id\":9}}";
    try (var wire = Wire.with(Reply.json(reply))) {
      var record = new Change(Map.of(Field.SUBJECT, new Text("S")));
      assertThat(Wire.given(wire.desk.create(record))).isEqualTo(new Created(9, "Done."));
      var request = wire.server.requests().getFirst();
      assertThat(request.head()).startsWith("POST /api/support/helpdeskmessages HTTP");
      assertThat(request.body()).isEqualTo("{\"Subject\":\"S\"}");
    }
  }

  @Test
  void aMessageThatMayHaveBeenMadeIsNotMadeAgain() throws Exception {
    try (var wire = Wire.with(Reply.cut())) {
      var problem = Wire.problem(wire.desk.create(Change.NONE));
      assertThat(problem.inDoubt()).isTrue();
      assertThat(problem.message()).contains("It is unknown whether the message was created");
      assertThat(wire.server.requests()).hasSize(1);
    }
  }

  @Test
  void aSuccessWithoutAnIdIsInDoubt() throws Exception {
    try (var wire = Wire.with(Reply.json("{\"WasSuccessful\":true}"))) {
      assertThat(Wire.problem(wire.desk.create(Change.NONE)).inDoubt()).isTrue();
    }
  }

  @Test
  void deletesByTheAddress() throws Exception {
    try (var wire = Wire.with(Reply.SAVED, Reply.of(404, ""))) {
      Wire.given(wire.desk.delete(7));
      assertThat(Wire.problem(wire.desk.delete(8))).isInstanceOf(Problem.NotFound.class);
      var request = wire.server.requests().getFirst();
      assertThat(request.head()).startsWith("DELETE /api/support/helpdeskmessages/7 HTTP");
    }
  }

  @Test
  void addsAComment() throws Exception {
    try (var wire = Wire.with(Reply.json("{\"WasSuccessful\":true,\"Value\":{\"Id\":5}}"))) {
      assertThat(Wire.given(wire.desk.comment(new NewComment(7, 8, "T", true))).id()).isEqualTo(5);
      assertThat(wire.server.requests().getFirst().body())
          .isEqualTo(
              "{\"HelpDeskMessageId\":7,\"CoworkerId\":8,\"MessageText\":\"T\",\"Internal\":true}");
    }
  }
}
