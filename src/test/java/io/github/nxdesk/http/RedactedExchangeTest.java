package io.github.nxdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.auth.Credential;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactedExchangeTest {
  @Test
  void showsBodiesAsTheyAre() {
    var body = "{\"Subject\":\"Ünder &password=1\"}";
    var traced = traced(body, new Credential.Bearer("t0ken"));
    assertThat(traced.sent()).isEqualTo(body);
    assertThat(received(traced, "{\"Id\":7}")).isEqualTo("{\"Id\":7}");
  }

  /// It can hold a token that resets the password (nexudus-api.md, Authentication).
  @Test
  void masksTheDescriptionOfARefusedLogIn() {
    var body = "{\"error\":\"must_reset_password\",\"error_description\":\"reset-4711\"}";
    var exchange =
        new RedactedExchange(HttpRequest.newBuilder(URI.create("http://localhost")).build());
    assertThat(exchange.received(body.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("{\"error\":\"must_reset_password\",\"error_description\":\"***\"}");
  }

  @Test
  void masksWhatALogInSends() {
    var traced = traced("grant_type=password&username=anna&password=a%26b&totp=482910", null);
    assertThat(traced.sent()).isEqualTo("grant_type=password&username=anna&password=***&totp=***");
    assertThat(received(traced, "no user has a&b or a%26b")).isEqualTo("no user has *** or ***");
  }

  @Test
  void masksWhatARefreshSends() {
    assertThat(traced("grant_type=refresh_token&refresh_token=abc&client_id=c", null).sent())
        .isEqualTo("grant_type=refresh_token&refresh_token=***&client_id=c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"access_token\":\"s3cret\"}",
        "{\"refresh_token\" : \"s3cr\\\"s3cret\"}",
        "{\"Password\":\"s3cret\"}",
        "{\"token\":\"s3cr\\\"et s3cret",
      })
  void masksTokensInAnAnswerEvenIfItIsCut(String answer) {
    assertThat(received(traced("", null), answer)).contains("\"***\"").doesNotContain("s3cr");
  }

  @Test
  void masksTheCredentialWhereTheServerQuotesIt() {
    var bearer = traced("", new Credential.Bearer("t0ken"));
    assertThat(received(bearer, "bad token: t0ken")).isEqualTo("bad token: ***");
    var basic = new Credential.Basic("anna", "p:w");
    assertThat(received(traced("", basic), "p:w and " + basic.authorization()))
        .isEqualTo("*** and Basic ***");
  }

  private static String received(RedactedExchange traced, String answer) {
    return traced.received(answer.getBytes(StandardCharsets.UTF_8));
  }

  private static RedactedExchange traced(String body, @Nullable Credential credential) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1/")).POST(BodyPublishers.ofString(body));
    if (body.startsWith("grant")) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    if (credential != null) {
      request.header("Authorization", credential.authorization());
    }
    return new RedactedExchange(request.build());
  }
}
