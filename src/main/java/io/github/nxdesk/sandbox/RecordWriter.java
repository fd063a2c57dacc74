package io.github.nxdesk.sandbox;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes a record out of the body of a write that passed [WriteChecks].
final class RecordWriter {
  private static final List<String> REQUIRED =
      List.of(
          "BusinessId", "CoworkerId", "Subject", "MessageText", "Priority", "AiProcessingResult");

  private final Messages messages;
  private final Signature signature;

  RecordWriter(Messages messages, Signature signature) {
    this.messages = messages;
    this.signature = signature;
  }

  ObjectNode created(ObjectNode body) {
    var record = Json.object();
    record.put("Id", messages.nextId());
    REQUIRED.forEach(record::putNull);
    record.put("Closed", false);
    for (var property :
        List.of("ClosedOn", "FirstResponseTimeInMinutes", "ImageFileName", "SystemId")) {
      record.putNull(property);
    }
    record.put("UniqueId", UUID.randomUUID().toString());
    record.put("CreatedOn", signature.on());
    record.put("IsNew", false);
    record.putNull("SupportIssueCategory");
    record.putArray("CustomFields");
    return updated(record, body);
  }

  /// Optional fields that the body leaves out are cleared. nexudus-api.md: not documented; one
  /// client says so, and it is the worst case.
  ObjectNode updated(ObjectNode stored, ObjectNode body) {
    var record = stored.deepCopy();
    REQUIRED.forEach(property -> record.set(property, body.path(property)));
    record.set("ToStringText", body.path("Subject"));
    name(record, "CoworkerId", "CoworkerFullName");
    record.set("OwnerId", orNull(body.path("OwnerId")));
    name(record, "OwnerId", "OwnerFullName");
    record.set("HelpDeskDepartmentId", orNull(body.path("HelpDeskDepartmentId")));
    var department = messages.neighbours().departmentName(record.path("HelpDeskDepartmentId"));
    if (department.isPresent()) {
      record.set("HelpDeskDepartmentName", department.get());
    } else {
      name(record, "HelpDeskDepartmentId", "HelpDeskDepartmentName");
    }
    close(record, body.path("Closed").asBoolean(false));
    image(record, body);
    record.put("UpdatedOn", signature.on());
    record.put("UpdatedBy", signature.by());
    return record;
  }

  /// The API knows the names of all people; the sandbox those that some record shows.
  private void name(ObjectNode record, String keyField, String nameField) {
    record.set(nameField, messages.nameOf(keyField, record.path(keyField), nameField));
  }

  private void close(ObjectNode record, boolean closed) {
    var wasClosed = record.path("Closed").asBoolean(false);
    record.set("Closed", BooleanNode.valueOf(closed));
    if (!closed) {
      record.putNull("ClosedOn");
    } else if (!wasClosed) {
      record.put("ClosedOn", signature.on());
    }
  }

  /// Nothing is downloaded. Which of the two wins when both are sent is unknown: here the new
  /// image.
  private static void image(ObjectNode record, ObjectNode body) {
    var url = body.path("NewImageUrl");
    if (url.isString()) {
      record.put("ImageFileName", fileName(URI.create(url.stringValue())));
    } else if (body.path("ClearImageFile").asBoolean(false)) {
      record.putNull("ImageFileName");
    }
  }

  private static String fileName(URI url) {
    var path = url.getPath();
    var name = path.substring(path.lastIndexOf('/') + 1);
    return name.isEmpty() ? "image" : name;
  }

  private static JsonNode orNull(JsonNode value) {
    return value.isMissingNode() ? NullNode.getInstance() : value;
  }
}
