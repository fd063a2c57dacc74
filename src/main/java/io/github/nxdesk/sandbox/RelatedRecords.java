package io.github.nxdesk.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What belongs to the messages: departments and comments. A value, like [Messages].
record RelatedRecords(long nextCommentId, List<ObjectNode> departments, List<ObjectNode> comments) {
  private static final String NEXT_COMMENT_ID = "NextCommentId";
  private static final String DEPARTMENTS = "Departments";
  private static final String COMMENTS = "Comments";

  static final RelatedRecords NONE = new RelatedRecords(1, List.of(), List.of());

  RelatedRecords {
    departments = List.copyOf(departments);
    comments = List.copyOf(comments);
  }

  /// Reads what [#writeTo] wrote; a file of an earlier version has none.
  static RelatedRecords read(JsonNode state) {
    return new RelatedRecords(
        state.path(NEXT_COMMENT_ID).asLong(NONE.nextCommentId),
        objects(state.path(DEPARTMENTS)),
        objects(state.path(COMMENTS)));
  }

  void writeTo(ObjectNode state) {
    state.putArray(DEPARTMENTS).addAll(departments);
    state.put(NEXT_COMMENT_ID, nextCommentId);
    state.putArray(COMMENTS).addAll(comments);
  }

  /// The same with one more comment, which has the next id.
  RelatedRecords with(ObjectNode comment) {
    var more = new ArrayList<>(comments);
    more.add(comment);
    return new RelatedRecords(nextCommentId + 1, departments, more);
  }

  /// The same without the comments on a message.
  RelatedRecords withoutCommentsOn(long messageId) {
    return new RelatedRecords(
        nextCommentId,
        departments,
        comments.stream()
            .filter(comment -> comment.path("HelpDeskMessageId").asLong(0) != messageId)
            .toList());
  }

  /// The name of the department that a key points to.
  Optional<JsonNode> nameOf(String keyProperty, JsonNode key) {
    return keyProperty.equals("HelpDeskDepartmentId")
        ? departments.stream()
            .filter(department -> department.path("Id").equals(key))
            .map(department -> department.path("Name"))
            .findFirst()
        : Optional.empty();
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
