package io.github.nxdesk.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.auth.Grant;
import io.github.nxdesk.auth.TokenExchange.Reason;
import io.github.nxdesk.auth.TokenExchange.Result;
import io.github.nxdesk.auth.TokenExchange.Result.Issued;
import io.github.nxdesk.auth.TokenExchange.Result.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTokenExchangeTest {
  private static final Grant LOG_IN =
      new Grant.Password("anna@example.com", "hunter2", Optional.empty(), "client");

  /// A description can hold a token that resets the password, or quote what was sent.
  @ParameterizedTest
  @CsvSource({
    "invalid_grant, WRONG_CREDENTIALS, password",
    "two_factor_auth_check, CODE_REQUIRED, --totp",
    "must_reset_password, OTHER, Reset it",
    "account_locked, OTHER, (account_locked)",
    "hunter2!, OTHER, (status 400)",
    "'', OTHER, (status 400)"
  })
  void tellsInItsOwnWordsWhyThereIsNoToken(String error, Reason reason, String words)
      throws IOException {
    var body =
        """
        {"error":"%s","error_description":"reset-4711 hunter2","Message":"hunter2"}
        """
            .formatted(error);
    var refused = (Refused) exchange(Reply.of(400, body));
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.problem().message()).contains(words).doesNotContain("4711", "hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\\nb", "a\\u001bb", "", "\u00e9"})
  void takesNothingForATokenThatCannotBeSent(String token) throws IOException {
    var body = "{\"access_token\":\"%s\",\"refresh_token\":\"r\"}".formatted(token);
    assertThat(exchange(Reply.json(body))).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "99999999999"})
  void keepsTheTokenWhateverLifeItIsSaidToHave(String life) throws IOException {
    var body = "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":%s}".formatted(life);
    assertThat(exchange(Reply.json(body)))
        .isEqualTo(new Issued("a", Optional.of("r"), Optional.of(Duration.ofDays(3650))));
  }

  @Test
  void knowsNoLifeWhereItIsNoWholeNumber() throws IOException {
    assertThat(exchange(Reply.json("{\"access_token\":\"a\",\"expires_in\":1e999}")))
        .isEqualTo(new Issued("a", Optional.empty(), Optional.empty()));
  }

  private static Result exchange(Reply reply) throws IOException {
    try (var server = MisbehavingServer.start(reply)) {
      return Wire.tokensAt(server.url()).exchange(LOG_IN);
    }
  }
}
