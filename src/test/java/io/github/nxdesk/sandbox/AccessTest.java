package io.github.nxdesk.sandbox;

import static io.github.nxdesk.sandbox.Session.KNOWN;
import static io.github.nxdesk.sandbox.Session.MESSAGES;
import static io.github.nxdesk.sandbox.Session.required;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
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
  @ValueSource(strings = {"/en/user/me", "/api/auth/me", MESSAGES, MESSAGES + "/87654321"})
  void nothingIsShownWithoutACredential(String path) throws Exception {
    var reply = session.send("GET", path, "", new String[0]);
    assertThat(reply.statusCode()).isEqualTo(401);
    assertThat(reply.body())
        .isEqualTo("{\"Message\":\"Authorization has been denied for this request.\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer wrong", "Bearer expired", "Bearer", "Basic !!!", "Digest a", "good"})
  void refuses(String authorization) throws Exception {
    assertThat(as(authorization).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@example.com:wrong", "a@example.com", ":secret"})
  void refusesBasic(String pair) throws Exception {
    assertThat(as(basic(pair)).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer anything", "bearer x.y-z", "Bearer readonly"})
  void acceptsNearlyEveryBearerToken(String authorization) throws Exception {
    assertThat(Json.read(as(authorization).body()).path("Email").asString())
        .isEqualTo("dana.holm@example.com");
  }

  @ParameterizedTest
  @CsvSource({"kim@example.com:a:b:c", "kim@example.com:", "kim@example.com:wrong!"})
  void acceptsNearlyEveryPassword(String pair) throws Exception {
    assertThat(as(basic(pair)).body())
        .isEqualTo(
            """
            {"Id":501,"Email":"kim@example.com","FullName":"kim@example.com",\
            "DefaultBusinessId":1376}\
            """);
  }

  @Test
  void theReadonlyTokenReadsButCannotWrite() throws Exception {
    var readonly = new String[] {"Authorization", "Bearer readonly"};
    assertThat(session.send("GET", MESSAGES, "", readonly).statusCode()).isEqualTo(200);
    var body = required(KNOWN).toString();
    assertThat(session.send("PUT", MESSAGES, body, readonly).statusCode()).isEqualTo(401);
    assertThat(session.send("POST", MESSAGES, body, readonly).statusCode()).isEqualTo(401);
    assertThat(session.send("DELETE", MESSAGES + "/87654321", "", readonly).statusCode())
        .isEqualTo(401);
    assertThat(session.message(KNOWN).path("Subject").asString()).startsWith("Printer");
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH, /api/support/helpdeskmessages, 'GET, POST, PUT'",
    "HEAD, /api/support/helpdeskmessages, 'GET, POST, PUT'",
    "PUT, /api/support/helpdeskmessages/87654321, 'GET, DELETE'",
    "GET, /api/token, POST",
    "DELETE, /en/user/me, GET"
  })
  void saysWhichMethodsAPathTakes(String method, String path, String allowed) throws Exception {
    var reply = session.send(method, path, "");
    assertThat(reply.statusCode()).isEqualTo(405);
    assertThat(reply.headers().firstValue("Allow")).contains(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api", "/api/support/helpdeskmessages/1/2", "/api/support/tickets"})
  void answersOtherPathsWithAPage(String path) throws Exception {
    var reply = session.send("GET", path, "", new String[0]);
    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(reply.body()).contains("<html>");
  }

  private HttpResponse<String> as(String authorization) throws Exception {
    return session.send("GET", "/EN/user/Me", "", "Authorization", authorization);
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
