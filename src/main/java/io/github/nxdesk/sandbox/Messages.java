package io.github.nxdesk.sandbox;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// All messages, by id, and what belongs to them. A value: a change makes another one, and the
/// trees in it are never changed.
record Messages(long nextId, SortedMap<Long, ObjectNode> byId, RelatedRecords neighbours) {
  private static final String NEXT_ID = "NextId";
  private static final String MESSAGES = "Messages";

  Messages {
    byId = Collections.unmodifiableSortedMap(byId);
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws IllegalArgumentException if the text is something else
  static Messages read(String text) {
    JsonNode state;
    try {
      state = Json.read(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
    if (!Json.isInteger(state.path(NEXT_ID)) || !state.path(MESSAGES).isArray()) {
      throw new IllegalArgumentException("no records in it");
    }
    var byId = new TreeMap<Long, ObjectNode>();
    for (var message : state.path(MESSAGES)) {
      if (!(message instanceof ObjectNode fields && Json.isInteger(fields.path("Id")))) {
        throw new IllegalArgumentException("a record without an id");
      }
      MessageField.complete(fields);
      byId.put(fields.path("Id").longValue(), fields);
    }
    return new Messages(state.path(NEXT_ID).longValue(), byId, RelatedRecords.read(state));
  }

  String write() {
    var state = Json.object();
    state.put(NEXT_ID, nextId);
    state.putArray(MESSAGES).addAll(all());
    neighbours.writeTo(state);
    return Json.write(state);
  }

  Optional<ObjectNode> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  Collection<ObjectNode> all() {
    return byId.values();
  }

  /// The same, with this record under its id. Ids are never given out twice.
  Messages with(ObjectNode message) {
    var id = message.path("Id").longValue();
    var changed = new TreeMap<>(byId);
    changed.put(id, message);
    return new Messages(id == nextId ? nextId + 1 : nextId, changed, neighbours);
  }

  /// The same with other neighbours.
  Messages with(RelatedRecords changed) {
    return new Messages(nextId, byId, changed);
  }

  /// Without the message, and without its comments.
  Messages without(long id) {
    var changed = new TreeMap<>(byId);
    changed.remove(id);
    return new Messages(nextId, changed, neighbours.withoutCommentsOn(id));
  }

  /// The name of the record that a key points to: its own where the sandbox has that record, else
  /// what another message shows; JSON null if none does.
  JsonNode nameOf(String keyProperty, JsonNode key, String nameProperty) {
    return neighbours
        .nameOf(keyProperty, key)
        .or(() ->
            all().stream()
                .filter(message -> !key.isNull() && message.path(keyProperty).equals(key))
                .map(message -> message.path(nameProperty))
                .filter(JsonNode::isString)
                .findFirst())
        .orElse(NullNode.getInstance());
  }
}
