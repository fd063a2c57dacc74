package io.github.nxdesk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.auth.Credential.Basic;
import io.github.nxdesk.auth.Credential.Bearer;
import io.github.nxdesk.auth.CredentialSource.Search;
import io.github.nxdesk.auth.CredentialSource.Search.Found;
import io.github.nxdesk.auth.CredentialSource.Search.Missing;
import io.github.nxdesk.host.Environment;
import io.github.nxdesk.model.Problem.Denied;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialSourceTest {
  private static final Map<String, String> ALL =
      Map.of("NEXUDUS_TOKEN", "env", "NEXUDUS_USERNAME", "me", "NEXUDUS_PASSWORD", "pass");

  @Test
  void takesTheTokenFileBeforeTheEnvironment() {
    assertThat(find("file", ALL)).isEqualTo(new Found(new Bearer("file")));
  }

  @Test
  void takesTheTokenBeforeThePassword() {
    assertThat(find(ALL)).isEqualTo(new Found(new Bearer("env")));
  }

  @Test
  void takesThePasswordWhereThereIsNoToken() {
    assertThat(find(Map.of("NEXUDUS_USERNAME", "me", "NEXUDUS_PASSWORD", "pass")))
        .isEqualTo(new Found(new Basic("me", "pass")));
  }

  @Test
  void takesAVariableThatIsSetToNothingForNotSet() {
    assertThat(
            find(Map.of("NEXUDUS_TOKEN", "", "NEXUDUS_USERNAME", "me", "NEXUDUS_PASSWORD", "pass")))
        .isEqualTo(new Found(new Basic("me", "pass")));
  }

  /// Standard input is meant only by the name of a token file.
  @Test
  void takesADashInAVariableLiterally() {
    assertThat(find(Map.of("NEXUDUS_TOKEN", "-"))).isEqualTo(new Found(new Bearer("-")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc.DEF-123_~+/=", "abc.DEF-123_~+/=\n", " abc.DEF-123_~+/=\r\n\n"})
  void leavesOutWhiteSpaceAroundAToken(String file) {
    assertThat(find(file, Map.of())).isEqualTo(new Found(new Bearer("abc.DEF-123_~+/=")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void doesNotGoPastATokenFileThatHoldsNone(String file) {
    assertThat(missing(find(file, ALL))).startsWith("No token found in the token file");
  }

  @Test
  void doesNotGoPastATokenThatIsBlank() {
    var environment =
        Map.of("NEXUDUS_TOKEN", " \n", "NEXUDUS_USERNAME", "me", "NEXUDUS_PASSWORD", "pass");
    assertThat(missing(find(environment))).startsWith("No token found in NEXUDUS_TOKEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one\ntwo",
        "one two",
        "a\tb",
        "a\u0000b",
        "a\u007Fb",
        "t\u00F6ken",
        "\uFEFFtoken"
      })
  void refusesWhatCannotBeATokenWithoutShowingIt(String token) {
    assertThat(missing(find(token, Map.of())))
        .startsWith("The value of the token file is not a valid token")
        .doesNotContain(token);
  }

  @Test
  void namesTheVariableThatHoldsWhatCannotBeAToken() {
    assertThat(missing(find(Map.of("NEXUDUS_TOKEN", "s3cret s3cret"))))
        .contains("NEXUDUS_TOKEN")
        .doesNotContain("s3cret");
  }

  @Test
  void saysThatThePasswordIsMissing() {
    assertThat(missing(find(Map.of("NEXUDUS_USERNAME", "me"))))
        .startsWith("NEXUDUS_USERNAME is set, but NEXUDUS_PASSWORD is not");
  }

  @Test
  void saysThatTheUserNameIsMissing() {
    assertThat(missing(find(Map.of("NEXUDUS_PASSWORD", "s3cret"))))
        .startsWith("NEXUDUS_PASSWORD is set, but NEXUDUS_USERNAME is not")
        .doesNotContain("s3cret");
  }

  @Test
  void refusesAUserNameWithAColonBecauseTheServerWouldSplitItThere() {
    assertThat(missing(find(Map.of("NEXUDUS_USERNAME", "a:b", "NEXUDUS_PASSWORD", "s3cret"))))
        .contains("NEXUDUS_USERNAME must not contain a colon")
        .doesNotContain("s3cret");
  }

  @Test
  void takesAPasswordWithColonsAndSpacesAsItIs() {
    assertThat(find(Map.of("NEXUDUS_USERNAME", "me", "NEXUDUS_PASSWORD", " a:b ")))
        .isEqualTo(new Found(new Basic("me", " a:b ")));
  }

  @Test
  void namesEveryWayToGiveOneWhereThereIsNone() {
    assertThat(missing(find(Map.of())))
        .contains(
            "NEXUDUS_TOKEN", "NEXUDUS_USERNAME", "NEXUDUS_PASSWORD", "--token-file", "--sandbox");
  }

  private static Search find(Map<String, String> environment) {
    return CredentialSource.find(Optional.empty(), new Environment(environment));
  }

  private static Search find(String tokenFile, Map<String, String> environment) {
    return CredentialSource.find(Optional.of(tokenFile), new Environment(environment));
  }

  /// The message of a search that found none; it rests on no answer, since nothing was sent.
  private static String missing(Search search) {
    if (search instanceof Missing(Denied(var status, var message))) {
      assertThat(status).isNull();
      return message;
    }
    throw new AssertionError("not missing: " + search);
  }
}
