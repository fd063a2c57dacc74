package io.github.nxdesk.nexudus;

import io.github.nxdesk.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a reply's body is, whatever its headers say: proxies and login pages answer HTML where JSON
/// was asked for, and a temporary 200 may be empty (nexudus-api.md, Base).
sealed interface ReplyBody {
  /// Nothing, or white space.
  record Empty() implements ReplyBody {}

  /// JSON.
  record Json(JsonNode node) implements ReplyBody {}

  /// HTML.
  ///
  /// @param title the page's title, if it has one
  record WebPage(Optional<String> title) implements ReplyBody {}

  /// Anything else: plain text, or JSON that is malformed or was cut off.
  ///
  /// @param reason why it could not be read as JSON
  record Unreadable(String text, String reason) implements ReplyBody {}

  Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");

  static ReplyBody of(byte[] body) {
    var text = new String(body, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").strip();
    if (text.isEmpty()) {
      return new Empty();
    }
    if (text.startsWith("<")) {
      var title = TITLE.matcher(text);
      return new WebPage(
          title.find() ? Optional.of(title.group(1).strip()) : Optional.<String>empty());
    }
    try {
      return new Json(JsonTree.parse(body));
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

  /// What the server says in its own words, however long: the `Message` of the API's error shape or
  /// of ASP.NET's, the description of an OAuth error (RFC 6749), a page's title, or plain text.
  default Optional<String> serverMessage() {
    Optional<String> message =
        switch (this) {
          case Empty() -> Optional.empty();
          case WebPage(var title) -> title;
          case Unreadable(var text, _) -> Optional.of(text);
          case Json(var node) ->
              node.path("Message")
                  .asStringOpt()
                  .or(() -> node.path("error_description").asStringOpt())
                  .or(() -> node.path("error").asStringOpt());
        };
    return message.filter(text -> !text.isBlank());
  }
}
