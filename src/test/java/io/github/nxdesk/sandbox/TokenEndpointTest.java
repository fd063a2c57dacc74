package io.github.nxdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TokenEndpointTest {
  private static final String LOG_IN =
      "grant_type=password&username=kim%40example.com&password=s3cret";
  private static final String INVALID_GRANT =
      """
      {"error":"invalid_grant","error_description":"The user name or password is incorrect."}\
      """;

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
  void issuesATokenThatIsGood() throws Exception {
    var reply = json(LOG_IN);
    assertThat(reply.propertyNames())
        .containsExactly("access_token", "token_type", "expires_in", "refresh_token");
    assertThat(reply.path("token_type").asString()).isEqualTo("bearer");
    assertThat(reply.path("expires_in").intValue()).isEqualTo(604799);
    assertThat(statusWith(reply)).isEqualTo(200);
  }

  @Test
  void anAccessTokenEnds() throws Exception {
    var reply = json(LOG_IN);
    session.clock.advance(Duration.ofSeconds(604798));
    assertThat(statusWith(reply)).isEqualTo(200);
    session.clock.advance(Duration.ofSeconds(1));
    assertThat(statusWith(reply)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant_type=password&username=kim&password=wrong",
        "grant_type=password&username=kim",
        "grant_type=password&password=a",
        "grant_type=password&username=totp@example.com&password=a&totp=1",
        "grant_type=refresh_token&refresh_token=unknown",
        "grant_type=refresh_token"
      })
  void refuses(String form) throws Exception {
    var reply = post(form);
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).isEqualTo(INVALID_GRANT);
  }

  @ParameterizedTest
  @CsvSource({"reset, must_reset_password", "locked, account_locked"})
  void refusesWithASecretInTheDescription(String user, String error) throws Exception {
    var reply = post("grant_type=password&username=" + user + "@example.com&password=a");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(Json.read(reply.body()).path("error").asString()).isEqualTo(error);
    assertThat(Json.read(reply.body()).path("error_description").asString()).contains("-token");
  }

  @Test
  void asksForTheSecondFactor() throws Exception {
    var reply = post("grant_type=password&username=totp@example.com&password=a");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("\"error\":\"two_factor_auth_check\"");
  }

  @Test
  void takesTheSecondFactor() throws Exception {
    var form = "grant_type=password&username=totp@example.com&password=a&totp=482910";
    assertThat(post(form).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"grant_type\":\"password\"}", "", "grant_type=implicit"})
  void supportsTwoKindsOfGrantInAForm(String body) throws Exception {
    var reply = post(body);
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).isEqualTo("{\"error\":\"unsupported_grant_type\"}");
  }

  @Test
  void refusesAFormThatIsNotEncoded() throws Exception {
    assertThat(post("grant_type=100%").body()).isEqualTo("{\"error\":\"invalid_request\"}");
  }

  @Test
  void refreshingEndsEarlierRefreshTokensOfTheClientButNotAccessTokens() throws Exception {
    var first = json(LOG_IN);
    var second = json(LOG_IN);
    var other = json(LOG_IN + "&client_id=other");
    var refreshed = json(refresh(first));
    assertThat(post(refresh(first)).body()).isEqualTo(INVALID_GRANT);
    assertThat(post(refresh(second)).body()).isEqualTo(INVALID_GRANT);
    assertThat(statusWith(first)).isEqualTo(200);
    assertThat(statusWith(refreshed)).isEqualTo(200);
    assertThat(post(refresh(other)).statusCode()).isEqualTo(200);
    assertThat(post(refresh(refreshed)).statusCode()).isEqualTo(200);
  }

  @Test
  void aRefreshTokenBelongsToItsClient() throws Exception {
    var mine = json(LOG_IN);
    assertThat(post(refresh(mine) + "&client_id=other").body()).isEqualTo(INVALID_GRANT);
    assertThat(post(refresh(mine) + "&client_id=kim%40example.com").statusCode()).isEqualTo(200);
  }

  @Test
  void theClientMayBeNamedInAHeader() throws Exception {
    var mine = Json.read(session.send("POST", "/api/token", LOG_IN, "client_id", "cli").body());
    assertThat(post(refresh(mine) + "&client_id=other").body()).isEqualTo(INVALID_GRANT);
    assertThat(post(refresh(mine) + "&client_id=cli").statusCode()).isEqualTo(200);
  }

  @Test
  void aRefreshTokenEndsAfterFifteenDays() throws Exception {
    var mine = json(LOG_IN);
    session.clock.advance(Duration.ofDays(15));
    assertThat(post(refresh(mine)).body()).isEqualTo(INVALID_GRANT);
  }

  private static String refresh(JsonNode reply) {
    return "grant_type=refresh_token&refresh_token=" + reply.path("refresh_token").asString();
  }

  private JsonNode json(String form) throws Exception {
    return Json.read(post(form).body());
  }

  private HttpResponse<String> post(String form) throws Exception {
    return session.send("POST", "/api/token", form, new String[0]);
  }

  private int statusWith(JsonNode reply) throws Exception {
    var token = "Bearer " + reply.path("access_token").asString();
    return session.send("GET", "/api/auth/me", "", "Authorization", token).statusCode();
  }
}
