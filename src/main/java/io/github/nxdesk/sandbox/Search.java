package io.github.nxdesk.sandbox;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A search: `?page=1&size=25&orderBy=CreatedOn&dir=1` and filters.
///
/// @param page from 1
/// @param direction 1 ascending, -1 descending, as the vendor's REST page says
record Search(int page, int size, String orderBy, int direction, Map<String, String> query) {
  private static final int DEFAULT_SIZE = 25;
  // nexudus-api.md: sizes up to 1000 are used in the wild; what the API does past that is unknown.
  private static final int LARGEST_SIZE = 1000;

  /// A page or a size that cannot be read is taken as not sent.
  static Search of(Map<String, String> query) {
    return new Search(
        positive(query, "page", 1),
        Math.min(positive(query, "size", DEFAULT_SIZE), LARGEST_SIZE),
        query.getOrDefault("orderBy", "CreatedOn"),
        query.getOrDefault("dir", "1").equals("-1") ? -1 : 1,
        query);
  }

  /// The documented envelope around one page.
  ///
  /// @param filter what a record must fulfil to be found
  ObjectNode envelope(Collection<ObjectNode> all, Predicate<JsonNode> filter) {
    var found = found(all, filter);
    var skipped = (int) Math.min((page - 1L) * size, found.size());
    var records = found.subList(skipped, Math.min(skipped + size, found.size()));
    var pages = (found.size() + size - 1) / size;
    var envelope = Json.object();
    envelope.putArray("Records").addAll(records);
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
    // Sorting is stable, and the records come by id.
    var order = Comparator.comparing((ObjectNode record) -> sortKey(record), Search::compare);
    return all.stream().filter(filter).sorted(direction < 0 ? order.reversed() : order).toList();
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
