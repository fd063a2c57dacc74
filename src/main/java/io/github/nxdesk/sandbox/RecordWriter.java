package io.github.nxdesk.sandbox;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// Makes a record out of the body of a write that passed [WriteChecks].
final class RecordWriter {
  private final Messages messages;
  private final Signature signature;
  private final Variants variants;

  RecordWriter(Messages messages, Signature signature, Variants variants) {
    this.messages = messages;
    this.variants = variants;
    this.signature = signature;
  }

  ObjectNode created(ObjectNode body) {
    var record = Json.object();
    record.put("Id", messages.nextId());
    MessageField.complete(record);
    for (var property :
        List.of(
            "ClosedOn",
            "FirstResponseTimeInMinutes",
            "ImageFileName",
            "MinutesToClose",
            "CoworkerCoworkerType")) {
      record.putNull(property);
    }
    record.put("UniqueId", UUID.randomUUID().toString());
    record.put("CreatedOn", signature.on());
    record.put("IsNew", false);
    record.putArray("LocalizationDetails");
    return updated(record, body);
  }

  /// Optional fields that the body leaves out are cleared. nexudus-api.md: not documented; one
  /// client says so, and it is the worst case.
  ObjectNode updated(ObjectNode stored, ObjectNode body) {
    var record = stored.deepCopy();
    for (var field : MessageField.ALL) {
      if (field.isStored()) {
        var value = body.path(field.property());
        if (!value.isMissingNode() || isReset(field)) {
          record.set(field.property(), Json.isNull(value) ? field.type().unset() : value);
        }
      }
      if (!field.nameProperty().isEmpty()) {
        var key = record.path(field.property());
        record.set(
            field.nameProperty(), messages.nameOf(field.property(), key, field.nameProperty()));
      }
    }
    record.set("ToStringText", record.path("Subject"));
    close(record, stored.path("Closed").asBoolean(false));
    image(record, body);
    record.put("UpdatedOn", signature.on());
    record.put("UpdatedBy", signature.by());
    return record;
  }

  /// Nobody can send back what is not shown.
  private boolean isReset(MessageField field) {
    return variants.is(Assumption.PUT, "reset") && new RecordView(variants).shows(field.property());
  }

  private void close(ObjectNode record, boolean wasClosed) {
    if (!record.path("Closed").asBoolean(false)) {
      record.putNull("ClosedOn");
    } else if (!wasClosed && variants.is(Assumption.CLOSED_ON, "set")) {
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
}
