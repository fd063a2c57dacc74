package io.github.nxdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {
  @Test
  void isTheLiveServiceOfTheExample() {
    assertThat(BaseUrl.LIVE).hasToString("https://spaces.nexudus.com");
  }

  @ParameterizedTest
  @CsvSource({
    "https://spaces.nexudus.com, https://spaces.nexudus.com",
    "https://spaces.nexudus.com/, https://spaces.nexudus.com",
    "https://gate.example.com:8443/nexudus//, https://gate.example.com:8443/nexudus",
    "' https://spaces.nexudus.com\n', https://spaces.nexudus.com",
    "HTTPS://spaces.nexudus.com, HTTPS://spaces.nexudus.com",
    "https://example.com:65535, https://example.com:65535",
    "https://spaces.nexudus.com/api, https://spaces.nexudus.com",
    "https://spaces.nexudus.com/API/, https://spaces.nexudus.com",
    "https://example.com/nexudus//api//, https://example.com/nexudus"
  })
  void isKeptWithoutItsTrailingSlashAndApi(String text, String url) {
    assertThat(BaseUrl.parse(text)).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "http://LocalHost",
        "http://127.0.0.1:1",
        "http://127.1.2.3",
        "http://[::1]:8080",
        "HTTP://localhost"
      })
  void mayBeUnencryptedOnThisMachine(String text) {
    assertThat(BaseUrl.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://spaces.nexudus.com",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://128.0.0.1",
        "http://10.0.0.1",
        "http://[::2]"
      })
  void mustBeEncryptedElsewhere(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.parse(text))
        .withMessageContaining(text)
        .withMessageContaining("only over https");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "spaces.nexudus.com",
        "ftp://example.com",
        "https:",
        "https:///a",
        "localhost:80"
      })
  void mustBeAnAddressOfTheWeb(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> BaseUrl.parse(text));
  }

  @Test
  void showsAGoodOneWhereItIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.parse("spaces.nexudus.com"))
        .withMessage("'spaces.nexudus.com' is not a base URL. Example: https://spaces.nexudus.com");
  }

  @Test
  void saysWhatItsSyntaxLacks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.parse("https://a b"))
        .withMessageStartingWith("'https://a b' is not a URL: Illegal character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.com?a=b", "https://example.com/#a"})
  void hasNeitherQueryNorFragment(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.parse(text))
        .withMessageContaining("must not have a '?' or '#'");
  }

  @Test
  void hasNoPortThatThereIsNot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.parse("https://example.com:65536"))
        .withMessageContaining("port is above 65535");
  }

  /// Well-formed or not: whatever is wrong with it beside, the password is not shown.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://me:secret@example.com",
        "https://me:%secret@example.com",
        "https://me:se cret@example.com",
        "https://me:secret@my_host",
        "ftp://me:secret@example.com",
        "me:secret@example.com"
      })
  void hasNoCredentialAndDoesNotShowIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.parse(text))
        .withMessage(
            "must not contain a user name or password; set NEXUDUS_USERNAME and"
                + " NEXUDUS_PASSWORD")
        .withNoCause();
  }
}
