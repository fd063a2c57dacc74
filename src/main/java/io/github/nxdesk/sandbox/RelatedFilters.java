package io.github.nxdesk.sandbox;

import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The filters of departments and comments. Of those only `HelpDeskComment_HelpDeskMessage` is
/// documented; another one changes nothing, as an unknown one does.
final class RelatedFilters {
  private RelatedFilters() {}

  static Predicate<JsonNode> ofDepartments(Map<String, String> query) {
    return equal(query, "HelpDeskDepartment_Business", "BusinessId");
  }

  static Predicate<JsonNode> ofComments(Map<String, String> query) {
    return equal(query, "HelpDeskComment_HelpDeskMessage", "HelpDeskMessageId");
  }

  private static Predicate<JsonNode> equal(
      Map<String, String> query, String filter, String property) {
    var wanted = query.get(filter);
    return record -> wanted == null || record.path(property).asString("").equals(wanted.strip());
  }
}
