package io.github.nxdesk.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What belongs to the messages: departments, comments and coworkers. A value, like [Messages].
record RelatedRecords(
    long nextCommentId,
    List<ObjectNode> departments,
    List<ObjectNode> comments,
    List<ObjectNode> coworkers) {
  private static final String NEXT_COMMENT_ID = "NextCommentId";
  private static final String DEPARTMENTS = "Departments";
  private static final String COMMENTS = "Comments";
  private static final String COWORKERS = "Coworkers";

  static final RelatedRecords NONE = new RelatedRecords(1, List.of(), List.of(), List.of());

  RelatedRecords {
    departments = List.copyOf(departments);
    comments = List.copyOf(comments);
    coworkers = List.copyOf(coworkers);
  }

  /// Reads what [#writeTo] wrote; a file of an earlier version has none.
  static RelatedRecords read(JsonNode state) {
    return new RelatedRecords(
        state.path(NEXT_COMMENT_ID).asLong(NONE.nextCommentId),
        objects(state.path(DEPARTMENTS)),
        objects(state.path(COMMENTS)),
        objects(state.path(COWORKERS)));
  }

  void writeTo(ObjectNode state) {
    state.putArray(DEPARTMENTS).addAll(departments);
    state.put(NEXT_COMMENT_ID, nextCommentId);
    state.putArray(COMMENTS).addAll(comments);
    state.putArray(COWORKERS).addAll(coworkers);
  }

  /// The same with one more comment, which has the next id.
  RelatedRecords with(ObjectNode comment) {
    var more = new ArrayList<>(comments);
    more.add(comment);
    return new RelatedRecords(nextCommentId + 1, departments, more, coworkers);
  }

  /// The same without the comments on a message.
  RelatedRecords withoutCommentsOn(long messageId) {
    return new RelatedRecords(
        nextCommentId,
        departments,
        comments.stream()
            .filter(comment -> comment.path("HelpDeskMessageId").asLong(0) != messageId)
            .toList(),
        coworkers);
  }

  /// The name of the department or coworker that a key points to.
  Optional<JsonNode> nameOf(String keyProperty, JsonNode key) {
    return switch (keyProperty) {
      case "HelpDeskDepartmentId" -> find(departments, key).map(found -> found.path("Name"));
      case "CoworkerId" -> find(coworkers, key).map(found -> found.path("FullName"));
      default -> Optional.empty();
    };
  }

  /// The coworker with an ID.
  Optional<ObjectNode> coworker(long id) {
    return coworkers.stream().filter(each -> each.path("Id").asLong(0) == id).findFirst();
  }

  /// The name of the coworker with an e-mail address.
  Optional<String> nameByEmail(String email) {
    return coworkers.stream()
        .filter(coworker -> coworker.path("Email").asString("").equalsIgnoreCase(email))
        .map(coworker -> coworker.path("FullName").asString())
        .findFirst();
  }

  private static Optional<ObjectNode> find(List<ObjectNode> records, JsonNode id) {
    return records.stream().filter(each -> each.path("Id").equals(id)).findFirst();
  }

  private static List<ObjectNode> objects(JsonNode array) {
    var objects = new ArrayList<ObjectNode>();
    for (var element : array) {
      if (!(element instanceof ObjectNode object)) {
        throw new IllegalArgumentException("something that is no record");
      }
      objects.add(object);
    }
    return objects;
  }
}
