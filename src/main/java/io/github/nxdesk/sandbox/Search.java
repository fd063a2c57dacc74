package io.github.nxdesk.sandbox;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A search: `?page=1&size=25&orderBy=CreatedOn&dir=1` and filters.
///
/// @param page from 1
/// @param direction as the answer repeats it
record Search(
    int page,
    int size,
    String orderBy,
    int direction,
    boolean descending,
    Map<String, String> query,
    Variants variants) {
  private static final int DEFAULT_SIZE = 25;

  /// A page or a size that cannot be read is taken as not sent.
  static Search of(Map<String, String> query, Variants variants) {
    var fromZero = variants.is(Assumption.ORDER, "0-1");
    var descending = query.getOrDefault("dir", "").equals(fromZero ? "1" : "-1");
    var largest = Integer.parseInt(variants.of(Assumption.PAGE_SIZE));
    return new Search(
        positive(query, "page", 1),
        Math.min(positive(query, "size", DEFAULT_SIZE), largest),
        query.getOrDefault("orderBy", "CreatedOn"),
        fromZero ? (descending ? 1 : 0) : (descending ? -1 : 1),
        descending,
        query,
        variants);
  }

  /// The query as far as the API filters by it. nexudus-api.md: "Unknown query parameters are
  /// ignored without a word", and `_Owner` is a guess.
  Map<String, String> filters() {
    return switch (variants.of(Assumption.FILTERS)) {
      case "none" -> Map.of();
      case "no-owner" -> {
        var known = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        known.putAll(query);
        known.remove("HelpDeskMessage_Owner");
        yield known;
      }
      default -> query;
    };
  }

  /// The documented envelope around one page.
  ///
  /// @param filter what a record must fulfil to be found
  /// @param view how it is shown
  ObjectNode envelope(
      Collection<ObjectNode> all, Predicate<JsonNode> filter, UnaryOperator<ObjectNode> view) {
    var found = found(all, filter);
    var skipped = (int) Math.min((page - 1L) * size, found.size());
    var records = found.subList(skipped, Math.min(skipped + size, found.size()));
    var pages = (found.size() + size - 1) / size;
    var envelope = Json.object();
    envelope.putArray("Records").addAll(records.stream().map(view).toList());
    envelope.put("CurrentPage", page);
    envelope.put("CurrentPageSize", size);
    envelope.put("CurrentOrderField", orderBy);
    envelope.put("CurrentSortDirection", direction);
    envelope.put("FirstItem", records.isEmpty() ? 0 : skipped + 1);
    envelope.put("LastItem", records.isEmpty() ? 0 : skipped + records.size());
    envelope.put("TotalItems", found.size());
    envelope.put("TotalPages", pages);
    envelope.put("HasNextPage", page < pages);
    envelope.put("HasPreviousPage", page > 1);
    return envelope;
  }

  private List<ObjectNode> found(Collection<ObjectNode> all, Predicate<JsonNode> filter) {
    var order = Comparator.comparing((ObjectNode record) -> sortKey(record), Search::compare);
    var byId = Comparator.comparing((ObjectNode record) -> record.path("Id"), Search::compare);
    var ties = variants.is(Assumption.TIES, "descending") ? byId.reversed() : byId;
    return all.stream()
        .filter(filter)
        .sorted((descending ? order.reversed() : order).thenComparing(ties))
        .toList();
  }

  private JsonNode sortKey(ObjectNode record) {
    return StreamSupport.stream(record.properties().spliterator(), false)
        .filter(property -> property.getKey().equalsIgnoreCase(orderBy))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> record.path(orderBy));
  }

  private static int compare(JsonNode one, JsonNode other) {
    return one.isIntegralNumber() && other.isIntegralNumber()
        ? Long.compare(one.longValue(), other.longValue())
        : one.asString("").compareTo(other.asString(""));
  }

  private static int positive(Map<String, String> query, String name, int otherwise) {
    try {
      var number = Integer.parseInt(query.getOrDefault(name, ""));
      return number > 0 ? number : otherwise;
    } catch (NumberFormatException _) {
      return otherwise;
    }
  }
}
