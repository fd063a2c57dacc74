package io.github.nxdesk.auth;

import java.io.StringWriter;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a profile's store holds. Its text form never shows the secrets.
///
/// @param baseUrl the service that issued the token; it is sent nowhere else
/// @param refreshToken empty where the token did not come from a log-in
/// @param expires when the token ends, if that is known
/// @param clientId what the log-in said it was; a refresh has to say the same
public record StoredCredential(
    URI baseUrl,
    String token,
    Optional<String> refreshToken,
    Optional<Instant> expires,
    Optional<String> user,
    Optional<String> clientId) {
  private static final JsonFactory WRITER =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /// As it is stored: one line of ASCII.
  public String toJson() {
    var text = new StringWriter();
    try (var json = WRITER.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("base_url", baseUrl.toString());
      json.writeStringProperty("token", token);
      refreshToken.ifPresent(value -> json.writeStringProperty("refresh_token", value));
      expires.ifPresent(value -> json.writeStringProperty("expires", value.toString()));
      user.ifPresent(value -> json.writeStringProperty("user", value));
      clientId.ifPresent(value -> json.writeStringProperty("client_id", value));
      json.writeEndObject();
    }
    return text.toString();
  }

  /// Reads it; empty if it is something else.
  public static Optional<StoredCredential> parse(String json) {
    try {
      var entry = JsonMapper.shared().readTree(json);
      return entry.path("token").isString() && entry.path("base_url").isString()
          ? Optional.of(
              new StoredCredential(
                  URI.create(entry.path("base_url").asString()),
                  entry.path("token").asString(),
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
    return entry.path(name).asStringOpt();
  }

  @Override
  public String toString() {
    return "token of %s for %s".formatted(user.orElse("an unknown user"), baseUrl);
  }
}
