package io.github.nxdesk.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// What is wrong with the body of a write, all of it at once.
///
/// Of the messages only "is a required field" is the vendor's; the others are ours.
final class WriteChecks {
  // nexudus-api.md: "up to 254 characters"; in what units is unknown, .NET counts UTF-16 ones.
  private static final int SUBJECT_LENGTH = 254;

  private final ObjectNode body;
  private final List<WriteError> errors = new ArrayList<>();

  private WriteChecks(ObjectNode body) {
    this.body = body;
  }

  static List<WriteError> ofCreate(ObjectNode body) {
    var checks = new WriteChecks(body);
    checks.fields(1);
    return List.copyOf(checks.errors);
  }

  /// @param stored the record that the body's Id names, if there is one
  static List<WriteError> ofUpdate(ObjectNode body, Optional<ObjectNode> stored) {
    var checks = new WriteChecks(body);
    checks.requiredId("Id");
    // nexudus-api.md: "live records also hold 0". Taking it back where it was is a guess.
    var holdsZero =
        stored.filter(record -> record.path("AiProcessingResult").asInt(1) == 0).isPresent();
    checks.fields(holdsZero ? 0 : 1);
    return List.copyOf(checks.errors);
  }

  static List<WriteError> ofComment(ObjectNode body) {
    var checks = new WriteChecks(body);
    checks.requiredId("HelpDeskMessageId");
    checks.requiredId("CoworkerId");
    checks.requiredText("MessageText", Integer.MAX_VALUE);
    checks.optionalFlag("Internal");
    return List.copyOf(checks.errors);
  }

  private void fields(int leastAiProcessingResult) {
    requiredId("BusinessId");
    requiredId("CoworkerId");
    requiredText("Subject", SUBJECT_LENGTH);
    requiredText("MessageText", Integer.MAX_VALUE);
    requiredChoice("Priority", 1, 4);
    requiredChoice("AiProcessingResult", leastAiProcessingResult, 3);
    optionalId("HelpDeskDepartmentId");
    optionalFlag("Closed");
    optionalId("OwnerId");
    optionalUrl("NewImageUrl");
    optionalFlag("ClearImageFile");
  }

  private void requiredId(String property) {
    var value = body.path(property);
    if (isAbsent(value) || (Json.isInteger(value) && value.longValue() == 0)) {
      missing(property);
    } else {
      positive(property, value);
    }
  }

  private void optionalId(String property) {
    var value = body.path(property);
    if (!isNull(value)) {
      positive(property, value);
    }
  }

  private void positive(String property, JsonNode value) {
    if (!Json.isInteger(value)) {
      wrong(property, "must be an integer");
    } else if (value.longValue() <= 0) {
      wrong(property, "must be greater than 0");
    }
  }

  private void requiredText(String property, int length) {
    var value = body.path(property);
    if (isAbsent(value)) {
      missing(property);
    } else if (!value.isString()) {
      wrong(property, "must be a string");
    } else if (value.stringValue().length() > length) {
      wrong(property, "must be at most " + length + " characters");
    }
  }

  private void requiredChoice(String property, int least, int most) {
    var value = body.path(property);
    if (isAbsent(value)) {
      missing(property);
    } else if (!Json.isInteger(value)) {
      wrong(property, "must be an integer");
    } else if (value.longValue() < least || value.longValue() > most) {
      wrong(property, "must be between " + least + " and " + most);
    }
  }

  private void optionalFlag(String property) {
    var value = body.path(property);
    if (!isNull(value) && !value.isBoolean()) {
      wrong(property, "must be true or false");
    }
  }

  private void optionalUrl(String property) {
    var value = body.path(property);
    if (!isNull(value) && !(value.isString() && isWebUrl(value.stringValue()))) {
      wrong(property, "must be an http or https URL");
    }
  }

  private static boolean isWebUrl(String text) {
    try {
      var url = new URI(text);
      return url.getHost() != null
          && ("https".equalsIgnoreCase(url.getScheme())
              || "http".equalsIgnoreCase(url.getScheme()));
    } catch (URISyntaxException _) {
      return false;
    }
  }

  private static boolean isAbsent(JsonNode value) {
    return isNull(value) || (value.isString() && value.stringValue().isEmpty());
  }

  private static boolean isNull(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private void missing(String property) {
    errors.add(new WriteError(property, "is a required field", NullNode.getInstance()));
  }

  private void wrong(String property, String message) {
    errors.add(new WriteError(property, message, body.path(property)));
  }
}
