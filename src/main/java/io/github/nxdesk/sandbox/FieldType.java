package io.github.nxdesk.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;

/// The values that a field takes, and how a search compares them.
sealed interface FieldType {
  /// The ID of another record.
  record RecordKey() implements FieldType {}

  /// A text.
  ///
  /// @param longest in UTF-16 units, as .NET counts; the API's own unit is unknown
  record Text(int longest) implements FieldType {}

  /// An enumeration, by number.
  record Choice(int least, int most) implements FieldType {}

  record Flag() implements FieldType {}

  record Url() implements FieldType {}

  /// Any JSON. Searches don't filter by it.
  record Any() implements FieldType {}

  /// Why the API refuses a value, which is neither missing nor null.
  default Optional<String> problem(JsonNode value) {
    return switch (this) {
      case RecordKey _ when !Json.isInteger(value) -> Optional.of("must be an integer");
      case RecordKey _ when value.longValue() <= 0 -> Optional.of("must be greater than 0");
      case Text _ when !value.isString() -> Optional.of("must be a string");
      case Text(int longest) when value.stringValue().length() > longest ->
          Optional.of("must be at most " + longest + " characters");
      case Choice _ when !Json.isInteger(value) -> Optional.of("must be an integer");
      case Choice(int least, int most) when value.longValue() < least || value.longValue() > most ->
          Optional.of("must be between " + least + " and " + most);
      case Flag _ when !value.isBoolean() -> Optional.of("must be true or false");
      case Url _ when !isWebUrl(value) -> Optional.of("must be an http or https URL");
      case RecordKey _, Text _, Choice _, Flag _, Url _, Any _ -> Optional.empty();
    };
  }

  /// Whether a value for a required field counts as missing, as in the vendor's example.
  default boolean isBlank(JsonNode value) {
    return Json.isNull(value)
        || (value.isString() && value.stringValue().isEmpty())
        || (this instanceof RecordKey && Json.isInteger(value) && value.longValue() == 0);
  }

  /// What an optional field holds that was never set.
  default JsonNode unset() {
    return this instanceof Flag ? BooleanNode.FALSE : NullNode.getInstance();
  }

  /// Whether a value is the one that a search asks for.
  ///
  /// @throws IllegalArgumentException if the text is no such value
  default Predicate<JsonNode> equal(String text) {
    return switch (this) {
      case RecordKey _, Choice _ -> {
        var wanted = integer(text);
        yield value -> Json.isInteger(value) && value.longValue() == wanted;
      }
      case Text _ -> containing(text);
      case Flag _ -> {
        var wanted = flag(text);
        yield value -> value.asBoolean(false) == wanted;
      }
      case Url _, Any _ -> _ -> true;
    };
  }

  /// How the API compares texts is unknown: here a part is enough, in any case.
  static Predicate<JsonNode> containing(String text) {
    var part = text.toLowerCase(Locale.ROOT);
    return value -> value.asString("").toLowerCase(Locale.ROOT).contains(part);
  }

  /// The integer that a text is.
  ///
  /// @throws IllegalArgumentException if the text is no integer
  static long integer(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not an integer", e);
    }
  }

  private static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("'" + text + "' is not true or false");
    };
  }

  private static boolean isWebUrl(JsonNode value) {
    try {
      var url = new URI(value.asString(""));
      return url.getHost() != null
          && ("https".equalsIgnoreCase(url.getScheme())
              || "http".equalsIgnoreCase(url.getScheme()));
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
