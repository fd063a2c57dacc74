package io.github.nxdesk.sandbox;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The filters of a search, as documented: `HelpDeskMessage_Priority=2`,
/// `from_HelpDeskMessage_CreatedOn=2025-01-15T10:30`.
final class SearchFilters {
  private static final String PREFIX = "helpdeskmessage_";

  private static final Pattern DATE_RANGE =
      Pattern.compile("(from|to)_" + PREFIX + "\\w+on", Pattern.CASE_INSENSITIVE);
  private static final Pattern MINUTES = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

  private SearchFilters() {}

  /// The records that a query asks for. Filters that are not known change nothing.
  ///
  /// @throws IllegalArgumentException if the value of a filter cannot be read
  static Predicate<JsonNode> of(Map<String, String> query, Variants variants) {
    if (variants.is(Assumption.DATE_FILTER, "minutes")) {
      query.forEach(SearchFilters::requireMinutes);
    }
    return query.entrySet().stream()
        .map(entry -> filter(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()))
        .reduce(_ -> true, Predicate::and);
  }

  private static void requireMinutes(String name, String value) {
    if (DATE_RANGE.matcher(name).matches() && !MINUTES.matcher(value).matches()) {
      throw notADate(value, null);
    }
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
    if (name.equals("id")) {
      var equal = new FieldType.RecordKey().equal(value);
      return message -> equal.test(message.path("Id"));
    } else if (name.equals("uniqueid")) {
      return message -> message.path("UniqueId").asString("").equalsIgnoreCase(value);
    }
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
      // nexudus-api.md: with seconds and Z they work too.
      limit =
          LocalDateTime.parse(value.replaceFirst("Z$", ""))
              .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    } catch (DateTimeParseException e) {
      throw notADate(value, e);
    }
    // Dates of this form sort as texts; the Z, which some records lack, must not take part.
    return message ->
        message.path(field).isString()
            && bound.test(message.path(field).stringValue().replace("Z", "").compareTo(limit));
  }

  private static IllegalArgumentException notADate(String value, @Nullable Exception cause) {
    return new IllegalArgumentException("'" + value + "' is not a date YYYY-MM-DDTHH:mm", cause);
  }
}
