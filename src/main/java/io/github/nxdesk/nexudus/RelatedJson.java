package io.github.nxdesk.nexudus;

import io.github.nxdesk.json.RecordJson;
import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.NewComment;
import java.io.StringWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;

/// Turns departments and comments into objects and back: what nexudus-api.md, "Neighbours", says of
/// them, and nothing that it does not say is relied on.
final class RelatedJson {
  private RelatedJson() {}

  /// Empty if the JSON is not an object with a numeric `Id`.
  static Optional<Department> department(JsonNode json) {
    var id = number(json, "Id");
    return id == null
        ? Optional.empty()
        : Optional.of(
            new Department(
                id,
                number(json, "BusinessId"),
                text(json, "Name"),
                text(json, "Description"),
                json.path("Active").asBoolean(true),
                RecordJson.text(json)));
  }

  /// Empty if the JSON is not an object with a numeric `Id`.
  static Optional<Comment> comment(JsonNode json) {
    var id = number(json, "Id");
    return id == null
        ? Optional.empty()
        : Optional.of(
            new Comment(
                id,
                number(json, "HelpDeskMessageId"),
                number(json, "CoworkerId"),
                text(json, "CoworkerFullName"),
                text(json, "MessageText"),
                json.path("Internal").asBoolean(false),
                text(json, "CreatedOn"),
                RecordJson.text(json)));
  }

  static String write(NewComment comment) {
    var text = new StringWriter();
    try (var json = RecordJson.WRITER.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("HelpDeskMessageId", comment.messageId());
      json.writeNumberProperty("CoworkerId", comment.coworkerId());
      json.writeStringProperty("MessageText", comment.text());
      json.writeBooleanProperty("Internal", comment.internal());
      json.writeEndObject();
    }
    return text.toString();
  }

  private static @Nullable Long number(JsonNode json, String property) {
    return RecordJson.value(json.path(property)) instanceof Int(var number) ? number : null;
  }

  private static String text(JsonNode json, String property) {
    return json.path(property).asStringOpt().orElse("");
  }
}
