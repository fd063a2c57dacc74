package io.github.nxdesk.nexudus;

import io.github.nxdesk.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a reply's body is, whatever its headers say: proxies and login pages answer HTML where JSON
/// was asked for, and a temporary 200 may be empty (nexudus-api.md, Base).
sealed interface ReplyBody {
  /// Nothing, or white space.
  record Empty() implements ReplyBody {}

  /// JSON.
  record Json(JsonNode node) implements ReplyBody {
    /// Whether it says that what was asked for was not done.
    boolean isRefusal() {
      return node.path("WasSuccessful").isBoolean() && !node.path("WasSuccessful").asBoolean();
    }
  }

  /// HTML.
  ///
  /// @param title the page's title, if it has one
  record WebPage(Optional<String> title) implements ReplyBody {}

  /// Anything else: plain text, or JSON that is malformed or was cut off.
  ///
  /// @param reason why it could not be read as JSON
  record Unreadable(String text, String reason) implements ReplyBody {}

  /// Where the title of a page is looked for, in characters.
  int PAGE_HEAD = 20_000;

  static ReplyBody of(byte[] body) {
    var text = new String(body, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").strip();
    if (text.isEmpty()) {
      return new Empty();
    }
    if (text.startsWith("<")) {
      return new WebPage(title(text));
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

  /// The title of a page, which is looked for at its beginning.
  private static Optional<String> title(String page) {
    var head = page.substring(0, Math.min(page.length(), PAGE_HEAD));
    var lower = head.toLowerCase(Locale.ROOT);
    int tag = lower.indexOf("<title");
    int start = tag < 0 ? -1 : lower.indexOf('>', tag);
    int end = start < 0 ? -1 : lower.indexOf("</title", start);
    return end < 0 || lower.length() != head.length()
        ? Optional.empty()
        : Optional.of(head.substring(start + 1, end).strip());
  }

  /// The HTTP status that the body itself names; empty for a record, and where there is none.
  default OptionalInt status() {
    return this instanceof Json(var node) && !node.has("Id") && node.path("Status").isInt()
        ? OptionalInt.of(node.path("Status").intValue())
        : OptionalInt.empty();
  }

  /// What the server says in its own words, however long: the `Message` of the API's error shape or
  /// of ASP.NET's, a JSON string, the name of an OAuth error (RFC 6749), a page's title, or plain
  /// text. The description of an OAuth error is left out, since it can hold a token that resets the
  /// password (nexudus-api.md, Authentication).
  default Optional<String> serverMessage() {
    Optional<String> message =
        switch (this) {
          case Empty() -> Optional.empty();
          case WebPage(var title) -> title;
          case Unreadable(var text, _) -> Optional.of(text);
          case Json(var node) ->
              node.path("Message")
                  .asStringOpt()
                  .or(() -> node.path("error").asStringOpt())
                  .or(() -> node.isString() ? Optional.of(node.stringValue()) : Optional.empty());
        };
    return message.filter(text -> !text.isBlank());
  }
}
