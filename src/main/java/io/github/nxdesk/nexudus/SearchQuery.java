package io.github.nxdesk.nexudus;

import io.github.nxdesk.model.Condition.Between;
import io.github.nxdesk.model.Condition.Contains;
import io.github.nxdesk.model.Condition.Is;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldType.Identifier;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// The query part of a search's URL, with the names of nexudus-api.md, "Read", Search.
final class SearchQuery {
  /// "Date filters are `YYYY-MM-DDTHH:mm`" (nexudus-api.md, Base).
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  /// The filters and the order of a query.
  static SearchQuery of(Query query, SortDirections directions) {
    var search = new SearchQuery();
    for (var condition : query.conditions()) {
      var name = "HelpDeskMessage_" + filter(condition.field());
      switch (condition) {
        case Is(_, var value) -> search.with(name, plain(value));
        case Contains(_, var part) -> search.with(name, part);
        case Between(_, var from, var to) -> {
          if (from != null) {
            search.with("from_" + name, MINUTES.format(from));
          }
          if (to != null) {
            search.with("to_" + name, MINUTES.format(roundedUp(to)));
          }
        }
      }
    }
    return search.ordered(query.orderBy().wireName(), directions.dir(query.descending()));
  }

  SearchQuery with(String name, String value) {
    text.append(text.isEmpty() ? '?' : '&')
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    return this;
  }

  /// @param dir see [SortDirections]
  SearchQuery ordered(String property, String dir) {
    return with("orderBy", property).with("dir", dir);
  }

  SearchQuery page(int number, int size) {
    return with("page", Integer.toString(number)).with("size", Integer.toString(size));
  }

  String text() {
    return text.toString();
  }

  /// "Foreign keys drop "Id"", and a person's name has its key before `_FullName`. `_Owner` is a
  /// guess.
  private static String filter(Field field) {
    var name = field.wireName();
    return field.type() instanceof Identifier
        ? name.substring(0, name.length() - "Id".length())
        : name.replace("FullName", "_FullName");
  }

  private static String plain(FieldValue value) {
    return switch (value) {
      case Int(var number) -> Long.toString(number);
      case Bool(var truth) -> Boolean.toString(truth);
      case FieldValue.Text(var words) -> words;
      case FieldValue.Verbatim(var json) -> json;
      case FieldValue.Null() -> "";
    };
  }

  /// The filter has no seconds. Rounded up it finds too much rather than too little, and what it
  /// finds is checked again.
  private static Instant roundedUp(Instant instant) {
    var minute = instant.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES);
  }
}
