package io.github.nxdesk.auth;

import java.io.StringWriter;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

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
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /// As it is stored: one line of ASCII.
  public String toJson() {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
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
      var entry = texts(json);
      return entry.containsKey("token") && entry.containsKey("base_url")
          ? Optional.of(
              new StoredCredential(
                  URI.create(entry.get("base_url")),
                  entry.get("token"),
                  Optional.ofNullable(entry.get("refresh_token")),
                  Optional.ofNullable(entry.get("expires")).map(Instant::parse),
                  Optional.ofNullable(entry.get("user")),
                  Optional.ofNullable(entry.get("client_id"))))
          : Optional.empty();
    } catch (JacksonException | DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The properties of an object that are texts; none if it is something else.
  private static Map<String, String> texts(String json) {
    var texts = new HashMap<String, String>();
    try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Map.of();
      }
      for (var name = parser.nextName(); name != null; name = parser.nextName()) {
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          texts.put(name, parser.getString());
        } else {
          parser.skipChildren();
        }
      }
    }
    return texts;
  }

  @Override
  public String toString() {
    return "token of %s for %s".formatted(user.orElse("an unknown user"), baseUrl);
  }
}
