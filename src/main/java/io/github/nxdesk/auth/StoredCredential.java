package io.github.nxdesk.auth;

import io.github.nxdesk.json.JsonTree;
import io.github.nxdesk.json.JsonWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What the store of a profile holds. Its text form never shows the secrets.
///
/// @param baseUrl the service that issued the token; it is sent nowhere else
/// @param refreshToken empty where the token did not come from a log-in
/// @param expires when the token expires, if that is known
/// @param clientId the one that the log-in used; a refresh must use the same
public record StoredCredential(
    URI baseUrl,
    String token,
    Optional<String> refreshToken,
    Optional<Instant> expires,
    Optional<String> user,
    Optional<String> clientId) {
  /// The form in which it is stored: one line of ASCII.
  public String toJson() {
    return JsonWriter.ascii(json -> {
      json.writeStartObject();
      json.writeStringProperty("base_url", baseUrl.toString());
      json.writeStringProperty("token", token);
      refreshToken.ifPresent(value -> json.writeStringProperty("refresh_token", value));
      expires.ifPresent(value -> json.writeStringProperty("expires", value.toString()));
      user.ifPresent(value -> json.writeStringProperty("user", value));
      clientId.ifPresent(value -> json.writeStringProperty("client_id", value));
      json.writeEndObject();
    });
  }

  /// Reads it; empty if it is something else.
  public static Optional<StoredCredential> parse(String json) {
    try {
      var entry = JsonTree.parse(json.getBytes(StandardCharsets.UTF_8));
      var baseUrl = text(entry, "base_url");
      var token = text(entry, "token");
      return baseUrl.isPresent() && token.isPresent()
          ? Optional.of(
              new StoredCredential(
                  URI.create(baseUrl.get()),
                  token.get(),
                  text(entry, "refresh_token"),
                  text(entry, "expires").map(Instant::parse),
                  text(entry, "user"),
                  text(entry, "client_id")))
          : Optional.empty();
    } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode entry, String name) {
    return entry.path(name).stringValueOpt();
  }

  @Override
  public String toString() {
    return "token of %s for %s".formatted(user.orElse("an unknown user"), baseUrl);
  }
}
