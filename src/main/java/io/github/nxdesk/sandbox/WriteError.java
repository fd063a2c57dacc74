package io.github.nxdesk.sandbox;

import tools.jackson.databind.JsonNode;

/// What is wrong with one property of a write.
///
/// @param attempted the value that was sent, JSON null if none was
record WriteError(String property, String message, JsonNode attempted) {

  String summary() {
    return property + ": " + message;
  }
}
