package io.github.nxdesk.nexudus;

import io.github.nxdesk.json.JsonTree;
import io.github.nxdesk.json.JsonWriter;
import io.github.nxdesk.json.RecordJson;
import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Coworker;
import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.NewComment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads departments and comments, and writes new comments. It relies on nothing that
/// nexudus-api.md, "Neighbours", does not say.
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
                JsonTree.write(json)));
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
                JsonTree.write(json)));
  }

  /// Empty if the JSON is not an object with a numeric `Id`.
  static Optional<Coworker> coworker(JsonNode json) {
    var id = number(json, "Id");
    return id == null
        ? Optional.empty()
        : Optional.of(new Coworker(id, text(json, "FullName"), text(json, "Email")));
  }

  static String write(NewComment comment) {
    return JsonWriter.ascii(json -> {
      json.writeStartObject();
      json.writeNumberProperty("HelpDeskMessageId", comment.messageId());
      json.writeNumberProperty("CoworkerId", comment.coworkerId());
      json.writeStringProperty("MessageText", comment.text());
      json.writeBooleanProperty("Internal", comment.internal());
      json.writeEndObject();
    });
  }

  private static @Nullable Long number(JsonNode json, String property) {
    return RecordJson.value(json.path(property)) instanceof Int(var number) ? number : null;
  }

  private static String text(JsonNode json, String property) {
    return json.path(property).asStringOpt().orElse("");
  }
}
