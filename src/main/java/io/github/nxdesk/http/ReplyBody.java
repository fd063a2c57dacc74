package io.github.nxdesk.http;

import io.github.nxdesk.json.RecordJson;
import io.github.nxdesk.nexudus.Page;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What an answer's body is, whatever its headers say: proxies and login pages answer HTML where
/// JSON was asked for, and a temporary 200 may be empty (nexudus-api.md, Base).
public sealed interface ReplyBody {
  /// Nothing, or white space.
  record Empty() implements ReplyBody {}

  /// JSON.
  record Json(JsonNode node) implements ReplyBody {}

  /// A web page.
  ///
  /// @param title the page's title, if it has one
  record Page(Optional<String> title) implements ReplyBody {}

  /// Anything else: plain text, or JSON that is cut or wrong.
  ///
  /// @param reason why it is no JSON
  record Unreadable(String text, String reason) implements ReplyBody {}

  Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");

  static ReplyBody of(byte[] body) {
    var text = new String(body, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").strip();
    if (text.isEmpty()) {
      return new Empty();
    }
    if (text.startsWith("<")) {
      var title = TITLE.matcher(text);
      return new Page(
          title.find() ? Optional.of(title.group(1).strip()) : Optional.<String>empty());
    }
    try {
      return new Json(RecordJson.parse(body));
    } catch (JacksonException e) {
      var place = e.getLocation();
      return new Unreadable(
          text,
          place == null
              ? e.getOriginalMessage()
              : "line %d, column %d: %s"
                  .formatted(place.getLineNr(), place.getColumnNr(), e.getOriginalMessage()));
    }
  }

  /// What the server says in its own words, as long as they are: the `Message` of the API's error
  /// shape, or of ASP.NET's; the description of an OAuth error (RFC 6749); a page's title; a text.
  default Optional<String> words() {
    Optional<String> words =
        switch (this) {
          case Empty() -> Optional.empty();
          case Page(var title) -> title;
          case Unreadable(var text, _) -> Optional.of(text);
          case Json(var node) ->
              node.path("Message")
                  .asStringOpt()
                  .or(() -> node.path("error_description").asStringOpt())
                  .or(() -> node.path("error").asStringOpt());
        };
    return words.filter(text -> !text.isBlank());
  }
}
