package io.github.nxdesk.sandbox;

import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The filters of departments, comments and coworkers that are documented, and one by ID; another
/// one changes nothing.
final class RelatedFilters {
  private RelatedFilters() {}

  static Predicate<JsonNode> ofDepartments(Map<String, String> query) {
    return equal(query, "HelpDeskDepartment_Business", "BusinessId");
  }

  static Predicate<JsonNode> ofComments(Map<String, String> query) {
    return equal(query, "HelpDeskComment_HelpDeskMessage", "HelpDeskMessageId");
  }

  static Predicate<JsonNode> ofCoworkers(Map<String, String> query) {
    var email = FieldType.containing(query.getOrDefault("Coworker_Email", ""));
    return equal(query, "Coworker_Id", "Id").and(coworker -> email.test(coworker.path("Email")));
  }

  private static Predicate<JsonNode> equal(
      Map<String, String> query, String filter, String property) {
    var wanted = query.get(filter);
    return record -> wanted == null || record.path(property).asString("").equals(wanted.strip());
  }
}
