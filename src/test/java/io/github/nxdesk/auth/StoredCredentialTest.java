package io.github.nxdesk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredCredentialTest {
  private static final URI URL = URI.create("https://example.com");

  static Stream<StoredCredential> credentials() {
    return Stream.of(
        new StoredCredential(
            URL,
            "t",
            Optional.of("r"),
            Optional.of(Instant.parse("2025-01-15T10:30:00Z")),
            Optional.of("zoë@example.com"),
            Optional.of("nxdesk-1")),
        new StoredCredential(
            URL, "t", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void isReadAsItWasStored(StoredCredential credential) {
    assertThat(StoredCredential.parse(credential.toJson())).contains(credential);
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void isOneLineOfAscii(StoredCredential credential) {
    assertThat(credential.toJson()).isASCII().doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a-token",
        "[]",
        "{\"base_url\":\"https://example.com\",\"token\":\"t\"",
        "{\"base_url\":\"https://example.com\"}",
        "{\"token\":\"t\"}",
        "{\"base_url\":\"https://example.com\",\"token\":7}",
        "{\"base_url\":\"not a url\",\"token\":\"t\"}",
        "{\"base_url\":\"https://example.com\",\"token\":\"t\",\"expires\":\"soon\"}",
      })
  void isNotReadFromAnythingElse(String entry) {
    assertThat(StoredCredential.parse(entry)).isEmpty();
  }
}
