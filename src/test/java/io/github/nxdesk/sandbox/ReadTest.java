package io.github.nxdesk.sandbox;

import static io.github.nxdesk.sandbox.Session.KNOWN;
import static io.github.nxdesk.sandbox.Session.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReadTest {
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
  void oneIsTheBareRecord() throws Exception {
    var reply = session.get("/API/Support/HelpDeskMessages/87654321");
    assertThat(reply.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(Json.read(reply.body()).path("Subject").asString())
        .isEqualTo("Printer on floor 2 is jammed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "-1", "abc", "99999999999999999999"})
  void anUnknownOneIsNotFound(String id) throws Exception {
    var reply = session.get(MESSAGES + "/" + id);
    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(reply.body()).isEqualTo("\"Not found\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?id=%5B87654323,5,87654321,87654322%5D",
        "?id=%5B87654323%2C+87654321%2C87654322%5D",
        "?ID=87654323,87654321,87654322,87654322"
      })
  void severalComeOnceAndByTheirIdWithoutTheUnknownOnes(String query) throws Exception {
    assertThat(ids(Json.read(session.get(MESSAGES + query).body())))
        .containsExactly(KNOWN, 87654322L, 87654323L);
  }

  @Test
  void takesBracketsThatWereNotEncoded() throws Exception {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), session.baseUrl().getPort())) {
      var request =
          """
          GET %s/?id=[87654321] HTTP/1.1\r
          Host: 127.0.0.1\r
          Authorization: Bearer a\r
          Connection: close\r
          \r
          """
              .formatted(MESSAGES);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200")
          .contains("[{\"Id\":87654321,");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%5B%5D", "a,b"})
  void refusesAListThatIsNone(String list) throws Exception {
    assertThat(session.get(MESSAGES + "/?id=" + list).statusCode()).isEqualTo(400);
  }

  @Test
  void aSearchHasTheDocumentedEnvelope() throws Exception {
    var page = search("?page=2&size=10&orderBy=Id&dir=1");
    assertThat(page.path("Records")).hasSize(10);
    ((ObjectNode) page).remove("Records");
    assertThat(page.toString())
        .isEqualTo(
            """
            {"CurrentPage":2,"CurrentPageSize":10,"CurrentOrderField":"Id",\
            "CurrentSortDirection":1,"FirstItem":11,"LastItem":20,"TotalItems":27,\
            "TotalPages":3,"HasNextPage":true,"HasPreviousPage":true}\
            """);
  }

  @Test
  void aSearchHas25RecordsUnlessToldOtherwise() throws Exception {
    assertThat(search("").path("Records")).hasSize(25);
    assertThat(search("?size=0&page=-3").path("Records")).hasSize(25);
    assertThat(search("?size=many").path("CurrentPageSize").intValue()).isEqualTo(25);
    assertThat(search("?size=5000").path("CurrentPageSize").intValue()).isEqualTo(1000);
  }

  @Test
  void thePageAfterTheLastIsEmpty() throws Exception {
    var page = search("?page=2147483647&size=1000");
    assertThat(page.path("Records")).isEmpty();
    assertThat(page.path("FirstItem").intValue()).isZero();
    assertThat(page.path("HasNextPage").booleanValue()).isFalse();
  }

  @Test
  void allPagesTogetherHaveEveryRecordOnce() throws Exception {
    var ids = new ArrayList<Long>();
    for (var page = 1; page <= 6; page++) {
      ids.addAll(ids(search("?orderBy=Priority&size=5&page=" + page).path("Records")));
    }
    assertThat(ids).hasSize(27).doesNotHaveDuplicates();
  }

  @Test
  void sortsNumbersAsNumbersAndTextsAsTexts() throws Exception {
    var ids = ids(search("?orderBy=id&dir=1").path("Records"));
    assertThat(ids.getFirst()).isEqualTo(9007199254740993L);
    var created = search("?orderBy=CreatedOn&dir=0").path("Records");
    assertThat(created.get(0).path("CreatedOn").asString()).isEqualTo("2023-06-30T23:59:59Z");
    assertThat(search("?orderBy=Unheard").path("Records")).hasSize(25);
  }

  @ParameterizedTest
  @CsvSource({
    "HelpDeskMessage_Subject=OUTAGE, 7",
    "helpdeskmessage_messagetext=wi-fi, 1",
    "HelpDeskMessage_Business=1402, 7",
    "HelpDeskMessage_Coworker=998877, 5",
    "HelpDeskMessage_Coworker_FullName=mira, 5",
    "HelpDeskMessage_HelpDeskDepartment=33, 1",
    "HelpDeskMessage_HelpDeskDepartment_Name=billing, 1",
    "HelpDeskMessage_Priority=4, 4",
    "HelpDeskMessage_AiProcessingResult=0, 2",
    "HelpDeskMessage_Closed=true, 4",
    "HelpDeskMessage_Closed=false&HelpDeskMessage_Priority=4, 4",
    "HelpDeskMessage_Owner=611, 3",
    "HelpDeskMessage_Owner_FullName=amsel, 3",
    "HelpDeskMessage_Id=87654321, 1",
    "HelpDeskMessage_UniqueId=6513270E-269e-4d37-b2a7-4de452e6b438, 1",
    "HelpDeskMessage_SystemId=crm, 2",
    "from_HelpDeskMessage_CreatedOn=2025-01-15T09:03:00Z, 2",
    "HelpDeskMessage_Unheard=1, 27",
    "from_HelpDeskMessage_Unheard=1, 27",
    "from_HelpDeskMessage_CreatedOn=2025-01-15T09:03, 2",
    "to_HelpDeskMessage_CreatedOn=2025-01-02T00:00, 2",
    "from_HelpDeskMessage_UpdatedOn=2025-01-15T10:30&to_HelpDeskMessage_UpdatedOn=2025-01-15T10:30,"
        + " 1",
    "from_HelpDeskMessage_ClosedOn=2025-01-14T13:00, 2",
    "from_HelpDeskMessage_FirstResponseTimeInMinutes=48, 2"
  })
  void filters(String query, int found) throws Exception {
    assertThat(search("?" + query).path("TotalItems").intValue()).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HelpDeskMessage_Priority=high",
        "HelpDeskMessage_Closed=perhaps",
        "from_HelpDeskMessage_CreatedOn=yesterday"
      })
  void refusesAFilterThatCannotBeRead(String query) throws Exception {
    var reply = session.get(MESSAGES + "?" + query);
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("is not");
  }

  private JsonNode search(String query) throws Exception {
    return Json.read(session.get(MESSAGES + query).body());
  }

  private static List<Long> ids(JsonNode records) {
    return StreamSupport.stream(records.spliterator(), false)
        .map(message -> message.path("Id").longValue())
        .toList();
  }
}
