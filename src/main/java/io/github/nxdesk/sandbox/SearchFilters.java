package io.github.nxdesk.sandbox;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The filters of a search, as documented: `HelpDeskMessage_Priority=2`,
/// `from_HelpDeskMessage_CreatedOn=2025-01-15T10:30`.
final class SearchFilters {
  private static final String PREFIX = "helpdeskmessage_";

  private SearchFilters() {}

  /// The records that a query asks for. Filters that are not known change nothing.
  ///
  /// @throws IllegalArgumentException if the value of a filter cannot be read
  static Predicate<JsonNode> of(Map<String, String> query) {
    return query.entrySet().stream()
        .map(entry -> filter(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()))
        .reduce(_ -> true, Predicate::and);
  }

  private static Predicate<JsonNode> filter(String name, String value) {
    if (name.startsWith(PREFIX)) {
      return equal(name.substring(PREFIX.length()), value);
    } else if (name.startsWith("from_" + PREFIX)) {
      return range(name.substring("from_".length() + PREFIX.length()), value, order -> order >= 0);
    } else if (name.startsWith("to_" + PREFIX)) {
      return range(name.substring("to_".length() + PREFIX.length()), value, order -> order <= 0);
    }
    return _ -> true;
  }

  private static Predicate<JsonNode> equal(String name, String value) {
    return MessageField.ALL.stream()
        .flatMap(field -> field.filter(name, value).stream())
        .findFirst()
        .orElse(_ -> true);
  }

  private static Predicate<JsonNode> range(String name, String value, IntPredicate bound) {
    return switch (name) {
      case "createdon" -> date("CreatedOn", value, bound);
      case "updatedon" -> date("UpdatedOn", value, bound);
      case "closedon" -> date("ClosedOn", value, bound);
      case "firstresponsetimeinminutes" -> {
        var limit = FieldType.integer(value);
        yield message -> {
          var minutes = message.path("FirstResponseTimeInMinutes");
          return minutes.isNumber() && bound.test(Long.compare(minutes.longValue(), limit));
        };
      }
      default -> _ -> true;
    };
  }

  private static Predicate<JsonNode> date(String field, String value, IntPredicate bound) {
    String limit;
    try {
      limit = LocalDateTime.parse(value).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + value + "' is not a date YYYY-MM-DDTHH:mm", e);
    }
    // Dates of this form sort as texts; the Z, which some records lack, must not take part.
    return message ->
        message.path(field).isString()
            && bound.test(message.path(field).stringValue().replace("Z", "").compareTo(limit));
  }
}
