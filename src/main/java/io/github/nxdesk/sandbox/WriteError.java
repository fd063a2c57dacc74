package io.github.nxdesk.sandbox;

import tools.jackson.databind.JsonNode;

/// What is wrong with one property of a write.
///
/// @param attempted the value that was sent, JSON null if none was
record WriteError(String property, String message, JsonNode attempted) {

  /// With the property's name as an old page has it: "Business" for `BusinessId`.
  WriteError shortened() {
    return property.length() > 2 && property.endsWith("Id")
        ? new WriteError(property.substring(0, property.length() - 2), message, attempted)
        : this;
  }

  String summary() {
    return property + ": " + message;
  }
}
