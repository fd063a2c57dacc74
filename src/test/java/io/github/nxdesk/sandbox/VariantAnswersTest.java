package io.github.nxdesk.sandbox;

import static io.github.nxdesk.sandbox.Session.KNOWN;
import static io.github.nxdesk.sandbox.Session.MESSAGES;
import static io.github.nxdesk.sandbox.Session.required;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What a sandbox answers under each variant.
class VariantAnswersTest {
  private static final String COMMENTS = "/api/support/helpdeskcomments";
  private static final String[] JSON = {
    "Authorization", "Bearer good", "Accept", "application/json"
  };

  @TempDir private Path folder;

  static List<Variants> all() {
    var all = new ArrayList<>(Variants.all());
    all.add(Variants.allOthers());
    return all;
  }

  @ParameterizedTest
  @MethodSource("all")
  void aWholeRecordCanBeReadAndWrittenBack(Variants variants) throws Exception {
    try (var session = serving(variants)) {
      session.send("GET", MESSAGES, "", JSON);
      var body = required(KNOWN).put("OwnerId", 502);
      var reply = session.send("PUT", MESSAGES, body.toString(), JSON);
      assertThat(reply.statusCode()).isEqualTo(200);
      if (!variants.is(Assumption.ENCODING, "gzip")) {
        assertThat(Json.read(reply.body()).path("WasSuccessful").booleanValue()).isTrue();
      }
    }
    try (var session = Session.on(folder)) {
      assertThat(session.message(KNOWN).path("OwnerId").intValue()).isEqualTo(502);
      assertThat(session.message(KNOWN).path("Subject").asString()).isEqualTo("s");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "order=1-minus1, dir=1, 1, 87654321",
    "order=1-minus1, dir=-1, -1, 9007199254740993",
    "order=1-minus1, dir=0, 1, 87654321",
    "order=0-1, dir=0, 0, 87654321",
    "order=0-1, dir=1, 1, 9007199254740993",
    "order=0-1, dir=-1, 0, 87654321",
    "order=0-1, x=, 0, 87654321"
  })
  void sortsByItsOwnConvention(String variant, String query, int direction, long first)
      throws Exception {
    try (var session = serving(variant)) {
      var page = Json.read(session.get(MESSAGES + "?orderBy=Id&" + query).body());
      assertThat(page.path("CurrentSortDirection").intValue()).isEqualTo(direction);
      assertThat(page.at("/Records/0/Id").longValue()).isEqualTo(first);
    }
  }

  @Test
  void ordersTiesTheOtherWay() throws Exception {
    try (var session = serving("ties=descending")) {
      var query = "?orderBy=Priority&HelpDeskMessage_Priority=4";
      for (var dir : List.of("&dir=1", "&dir=-1")) {
        assertThat(ids(Json.read(session.get(MESSAGES + query + dir).body()).path("Records")))
            .containsExactly(87654342L, 87654324L, 87654323L, 87654322L);
      }
    }
  }

  @Test
  void keepsWhatAPutLeavesOut() throws Exception {
    try (var session = serving("put=keep")) {
      session.put(required(KNOWN));
      assertThat(session.message(KNOWN).path("OwnerId").intValue()).isEqualTo(501);
      session.put(required(KNOWN).putNull("OwnerId"));
      assertThat(session.message(KNOWN).path("OwnerId").isNull()).isTrue();
    }
  }

  @Test
  void refusesPropertiesThatCannotBeWritten() throws Exception {
    try (var session = serving("read-only=refused")) {
      var reply = session.put(required(KNOWN).put("IsNew", true).put("Colour", "red"));
      assertThat(reply.statusCode()).isEqualTo(400);
      assertThat(reply.body())
          .contains("\"Message\":\"IsNew: cannot be written, Colour: cannot be written\"");
      assertThat(session.put(required(KNOWN).put("SystemId", "a")).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "throttle=409, 409, 1, ''",
        "throttle=429, 429, 1, ''",
        "throttle=429-body, 429, none, '{\"Message\":\"Too many requests. Wait 1 seconds.\"}'",
        "throttle=409-body, 409, none, Too many requests. Wait 1 seconds."
      })
  void throttles(String variant, int status, String retryAfter, String body) throws Exception {
    for (var throttle : List.of(true, false)) {
      var faults = throttle ? List.<Fault>of() : List.of(new Fault(FaultKind.THROTTLE, 1));
      try (var session =
          Session.on(
              folder,
              options ->
                  options
                      .withThrottle(throttle)
                      .withFaults(faults)
                      .withVariants(Variants.parse(variant)))) {
        session.get(MESSAGES);
        var reply = session.get(MESSAGES);
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Retry-After").orElse(null)).isEqualTo(retryAfter);
        assertThat(reply.body()).isEqualTo(body);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "missing=empty, 404, ''",
    "missing=400, 400, '\"Message\":\"The record was not found.\",\"Value\":null,\"Errors\":[]'",
    "missing=200, 200, '\"WasSuccessful\":false'"
  })
  void answersForAnUnknownId(String variant, int status, String part) throws Exception {
    try (var session = serving(variant)) {
      for (var reply :
          List.of(
              session.get(MESSAGES + "/5"),
              session.put(required(5)),
              session.send("DELETE", MESSAGES + "/5", ""))) {
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body()).contains(part);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, 400, '{\"Message\":\"Subject: is'",
    "400-status, 400, '{\"Status\":500,\"Message\":\"Subject: is'",
    "400-text, 400, Subject: is a required field",
    "200, 200, '{\"Message\":\"Subject: is'",
    "200-status, 200, '{\"Status\":500,\"Message\":\"Subject: is a required field\",\"Errors\":['",
    "405, 405, ''",
    "413, 413, ''",
    "415, 415, ''",
    "422, 422, '{\"Message\":\"Subject: is'"
  })
  void refusesAWrite(String way, int status, String start) throws Exception {
    try (var session = serving("refusal=" + way)) {
      var reply = session.put(required(KNOWN).put("Subject", ""));
      assertThat(reply.statusCode()).isEqualTo(status);
      assertThat(reply.body()).startsWith(start);
      assertThat(reply.body().isEmpty()).isEqualTo(start.isEmpty());
      assertThat(reply.body().contains("WasSuccessful"))
          .isEqualTo(!start.isEmpty() && !way.equals("400-text") && !way.equals("200-status"));
      assertThat(session.message(KNOWN).path("Subject").asString()).startsWith("Printer");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "error-names=short, 'Business: is a required field, Coworker: is a required field'",
    "errors=one, BusinessId: is a required field",
    "errors=lines, 'BusinessId: is a required field\\r\\nCoworkerId: is a required field'"
  })
  void namesErrors(String variant, String message) throws Exception {
    try (var session = serving(variant)) {
      var body = required(KNOWN).put("BusinessId", 0).put("CoworkerId", 0);
      var reply = Json.read(session.put(body).body());
      assertThat(reply.path("Message").asString()).isEqualTo(message.replace("\\r\\n", "\r\n"));
      assertThat(reply.at("/Errors/0/PropertyName").asString())
          .isEqualTo(variant.startsWith("error-names") ? "Business" : "BusinessId");
      assertThat(reply.path("Errors")).hasSize(variant.equals("errors=one") ? 1 : 2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "empty, 401, '', 401",
    "text, 401, Authorization has been denied for this request., 401",
    "html, 401, <!DOCTYPE, 401",
    "403, 401, '{\"Message\":', 403"
  })
  void denies(String way, int status, String start, int forbidden) throws Exception {
    try (var session = serving("denied=" + way)) {
      var reply = session.send("GET", MESSAGES, "", "Authorization", "Bearer wrong");
      assertThat(reply.statusCode()).isEqualTo(status);
      assertThat(reply.body()).startsWith(start);
      var readonly = new String[] {"Authorization", "Bearer readonly"};
      assertThat(session.send("PUT", MESSAGES, "{}", readonly).statusCode()).isEqualTo(forbidden);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "seconds, 12:00:00Z, 12:00:00Z",
    "written-decimals, 12:00:00.7890000Z, 12:00:00Z",
    "decimals, 12:00:00.0000000Z, 12:00:00.0000000Z",
    "no-z, 12:00:00, 12:00:00"
  })
  void writesDates(String way, String written, String read) throws Exception {
    try (var session = serving("dates=" + way + ",value=record")) {
      var reply = Json.read(session.put(required(KNOWN)).body());
      assertThat(reply.path("UpdatedOn").asString()).isEqualTo("2025-01-15T" + written);
      assertThat(reply.at("/Value/UpdatedOn").asString()).isEqualTo("2025-01-15T" + written);
      assertThat(session.message(KNOWN).path("UpdatedOn").asString())
          .isEqualTo("2025-01-15T" + read);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "reversed, '87654323,5,87654321', 200, '87654323,87654321'",
    "404, '5,87654321', 404, ''"
  })
  void readsSeveral(String way, String ids, int status, String found) throws Exception {
    try (var session = serving("batch=" + way)) {
      var reply = session.get(MESSAGES + "/?id=" + ids);
      assertThat(reply.statusCode()).isEqualTo(status);
      if (status == 200) {
        assertThat(ids(Json.read(reply.body()))).hasToString("[" + found.replace(",", ", ") + "]");
      }
    }
  }

  @Test
  void readsOnlyTenAtOnce() throws Exception {
    try (var session = serving("batch=10")) {
      var all = ids(Json.read(session.get(MESSAGES).body()).path("Records"));
      var query = String.join(",", all.stream().map(Object::toString).toList());
      assertThat(Json.read(session.get(MESSAGES + "?id=" + query).body())).hasSize(10);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "none, HelpDeskMessage_Priority=4, 27",
    "none, HelpDeskMessage_Owner=611, 27",
    "none, from_HelpDeskMessage_CreatedOn=never, 27",
    "no-owner, HelpDeskMessage_Owner=611, 27",
    "no-owner, HelpDeskMessage_Owner=611&HelpDeskMessage_Priority=4, 4",
    "no-owner, HelpDeskMessage_Owner_FullName=amsel, 3"
  })
  void ignoresFilters(String way, String query, int found) throws Exception {
    try (var session = serving("filters=" + way)) {
      assertThat(total(session, MESSAGES + "?" + query)).isEqualTo(found);
    }
  }

  @Test
  void ignoresFiltersOfRelatedRecordsToo() throws Exception {
    try (var session = serving("filters=none")) {
      assertThat(total(session, COMMENTS + "?HelpDeskComment_HelpDeskMessage=1")).isEqualTo(4);
      assertThat(total(session, "/api/spaces/coworkers?Coworker_Email=x")).isEqualTo(10);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-15T09:03, 200",
    "2025-01-15T09:03:00, 400",
    "2025-01-15T09:03Z, 400",
    "2025-01-15, 400"
  })
  void takesDatesInMinutesOnly(String date, int status) throws Exception {
    try (var session = serving("date-filter=minutes")) {
      var query = "?to_HelpDeskMessage_ClosedOn=" + date;
      assertThat(session.get(MESSAGES + query).statusCode()).isEqualTo(status);
    }
  }

  @Test
  void hasSmallerPages() throws Exception {
    try (var session = serving("page-size=100")) {
      var page = Json.read(session.get(MESSAGES + "?size=1000").body());
      assertThat(page.path("CurrentPageSize").intValue()).isEqualTo(100);
    }
  }

  @Test
  void leavesCollectionsOutOfLists() throws Exception {
    try (var session = serving("lists=slim")) {
      var listed = Json.read(session.get(MESSAGES + "?HelpDeskMessage_Id=87654331").body());
      assertThat(listed.at("/Records/0/Subject").asString()).startsWith("Invoice");
      assertThat(listed.at("/Records/0/CustomFields").isMissingNode()).isTrue();
      assertThat(session.message(87654331).path("CustomFields")).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"refused, 200, 27", "404, 404, 26"})
  void deletes(String way, int status, int left) throws Exception {
    try (var session = serving("delete=" + way)) {
      var reply = session.send("DELETE", MESSAGES + "/87654321", "");
      assertThat(reply.statusCode()).isEqualTo(status);
      assertThat(reply.body()).doesNotContain("\"WasSuccessful\":true");
      assertThat(total(session, MESSAGES)).isEqualTo(left);
    }
  }

  @Test
  void answersAWriteWithTheWholeRecord() throws Exception {
    try (var session = serving("value=record")) {
      var body = required(0);
      body.remove("Id");
      var value = Json.read(session.send("POST", MESSAGES, body.toString()).body()).path("Value");
      assertThat(value).isEqualTo(session.message(value.path("Id").longValue()));
    }
  }

  @Test
  void compressesWhateverTheClientAccepts() throws Exception {
    try (var session = serving("encoding=gzip");
        var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(session.baseUrl() + MESSAGES + "/87654321"))
              .headers("Authorization", "Bearer a", "Accept-Encoding", "identity")
              .build();
      var reply = client.send(request, BodyHandlers.ofInputStream());
      assertThat(reply.headers().firstValue("Content-Encoding")).contains("gzip");
      var text =
          new String(new GZIPInputStream(reply.body()).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).startsWith("{\"Id\":87654321,");
      assertThat(session.send("DELETE", MESSAGES, "").headers().firstValue("Content-Length"))
          .isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "either, form, none, 200",
    "header, header, header, 200",
    "header, header, none, 400",
    "header, form, form, 400",
    "form, form, form, 200",
    "form, form, header, 400",
    "form, none, form-email, 200"
  })
  void readsTheClientId(String way, String atLogin, String atRefresh, int status) throws Exception {
    try (var session = serving("client-id=" + way)) {
      var pair =
          Json.read(
              token(session, "grant_type=password&username=a@example.com&password=a", atLogin)
                  .body());
      var form = "grant_type=refresh_token&refresh_token=" + pair.path("refresh_token").asString();
      assertThat(token(session, form, atRefresh).statusCode()).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "token-errors=401, wrong, '', 401, invalid_grant",
    "two-factor=two_factor_auth_check, a, '', 400, two_factor_auth_check",
    "two-factor=two_factor_auth_check, a, &totp=1, 400, invalid_grant",
    "two-factor=two_factor_auth_check, wrong, '', 400, invalid_grant"
  })
  void refusesALogIn(String variant, String password, String code, int status, String error)
      throws Exception {
    try (var session = serving(variant)) {
      var form = "grant_type=password&username=totp@example.com&password=" + password + code;
      var reply = token(session, form, "none");
      assertThat(reply.statusCode()).isEqualTo(status);
      assertThat(Json.read(reply.body()).path("error").asString()).isEqualTo(error);
    }
  }

  @Test
  void answersPeopleUnlessJsonIsAccepted() throws Exception {
    try (var session = serving("accept=json")) {
      assertThat(session.get(MESSAGES).statusCode()).isEqualTo(200);
      assertThat(session.get(MESSAGES).body()).contains("<html>");
      assertThat(session.send("GET", MESSAGES, "", JSON).body()).startsWith("{\"Records\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"empty, ''", "html, <!DOCTYPE"})
  void theFirstReadFindsNothing(String way, String start) throws Exception {
    try (var session = serving("first-read=" + way)) {
      assertThat(session.put(required(KNOWN)).body()).contains("\"WasSuccessful\":true");
      var first = session.get(MESSAGES);
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.body()).startsWith(start).doesNotContain("Records");
      assertThat(session.get(MESSAGES).body()).contains("Records");
    }
  }

  @Test
  void hasTwentyMorePropertiesAndKeepsThoseThatAreItsOwn() throws Exception {
    try (var session = serving("properties=more")) {
      var message = session.message(87654331);
      assertThat(message.size()).isGreaterThan(25 + 20);
      assertThat(message.path("CoworkerCoworkerType").asString()).isEqualTo("Individual");
      assertThat(message.toString()).contains("\"CoworkerCredit\":1e3");
      assertThat(session.put(message).statusCode()).isEqualTo(200);
      var after = session.message(87654331);
      after.set("UpdatedOn", message.path("UpdatedOn"));
      after.set("UpdatedBy", message.path("UpdatedBy"));
      assertThat(after).isEqualTo(message);
    }
  }

  @ParameterizedTest
  @CsvSource({"known, 5d0c", "more, null"})
  void clearsOnlyWhatItShows(String way, String start) throws Exception {
    try (var session = serving("properties=" + way)) {
      session.put(required(87654331));
    }
    try (var session = serving("properties=more")) {
      assertThat(session.message(87654331).path("AiChannelSessionId").asString("null"))
          .startsWith(start);
    }
  }

  @ParameterizedTest
  @CsvSource({"null, null", "false, false"})
  void showsTheCommandsAmongTheProperties(String way, String clear) throws Exception {
    try (var session = serving("images=" + way)) {
      var message = session.message(87654324);
      assertThat(message.path("NewImageUrl").isNull()).isTrue();
      assertThat(message.path("ClearImageFile")).hasToString(clear);
      assertThat(session.put(message).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void takesPathsAsTheyAreWritten() throws Exception {
    try (var session = serving("routes=exact")) {
      assertThat(session.get(MESSAGES.toUpperCase(Locale.ROOT)).statusCode()).isEqualTo(404);
      assertThat(session.get(MESSAGES + "/87654321").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void closesWithoutADate() throws Exception {
    try (var session = serving("closed-on=missing")) {
      session.put(required(KNOWN).put("Closed", true));
      assertThat(session.message(KNOWN).path("Closed").booleanValue()).isTrue();
      assertThat(session.message(KNOWN).path("ClosedOn").isNull()).isTrue();
    }
  }

  @Test
  void doesNotTakeZeroBack() throws Exception {
    try (var session = serving("ai-zero=refused")) {
      assertThat(session.put(session.message(87654334)).body())
          .contains("AiProcessingResult: must be between 1 and 3");
    }
  }

  @ParameterizedTest
  @CsvSource({"both, 200, 200", "en, 200, 404", "auth, 404, 200"})
  void knowsTheUserAtOneAddress(String way, int en, int auth) throws Exception {
    try (var session = serving("me=" + way)) {
      assertThat(session.get("/en/user/me").statusCode()).isEqualTo(en);
      assertThat(session.get("/api/auth/me").statusCode()).isEqualTo(auth);
    }
  }

  @Test
  void tellsOnlyTheBusinessOfTheUser() throws Exception {
    try (var session = serving("me=minimal")) {
      assertThat(session.get("/en/user/me").body()).isEqualTo("{\"DefaultBusinessId\":1376}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5000", "2500", "401"})
  void endsADay(String way) {
    var replies = new Replies(Variants.parse("day=" + way));
    assertThat(replies.dayUsedUp(7).status()).isEqualTo(way.equals("401") ? 401 : 409);
    assertThat(replies.dayUsedUp(7).body()).isEqualTo(way.equals("401") ? "Access Denied" : "");
  }

  private Session serving(String variants) throws Exception {
    return serving(Variants.parse(variants));
  }

  private Session serving(Variants variants) throws Exception {
    return Session.on(folder, options -> options.withVariants(variants));
  }

  private static HttpResponse<String> token(Session session, String form, String place)
      throws Exception {
    var type = "application/x-www-form-urlencoded";
    return switch (place) {
      case "header" ->
          session.send("POST", "/api/token", form, "Content-Type", type, "client_id", "c");
      case "form" ->
          session.send("POST", "/api/token", form + "&client_id=c", "Content-Type", type);
      case "form-email" ->
          session.send(
              "POST", "/api/token", form + "&client_id=a@example.com", "Content-Type", type);
      default -> session.send("POST", "/api/token", form, "Content-Type", type);
    };
  }

  private static int total(Session session, String path) throws Exception {
    return Json.read(session.get(path).body()).path("TotalItems").intValue();
  }

  private static List<Long> ids(JsonNode records) {
    return StreamSupport.stream(records.spliterator(), false)
        .map(message -> message.path("Id").longValue())
        .toList();
  }
}
