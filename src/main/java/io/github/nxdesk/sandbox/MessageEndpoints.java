package io.github.nxdesk.sandbox;

import io.github.nxdesk.sandbox.StateFile.Outcome;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// What can be done with the help desk messages.
final class MessageEndpoints {
  private final StateFile state;
  private final InstantSource clock;

  MessageEndpoints(StateFile state, InstantSource clock) {
    this.state = state;
    this.clock = clock;
  }

  /// nexudus-api.md: "Unknown id: undocumented"; a 404 with no body here.
  Reply update(String text, String email) throws IOException {
    var parsed = object(text);
    if (parsed.isEmpty()) {
      return notAnObject();
    }
    var body = parsed.get();
    return state.inTurn(messages -> {
      var id = body.path("Id");
      var stored =
          Json.isInteger(id) ? messages.find(id.longValue()) : Optional.<ObjectNode>empty();
      if (stored.isEmpty() && Json.isInteger(id) && id.longValue() > 0) {
        return new Outcome(messages, Reply.empty(404));
      }
      var errors = WriteChecks.ofUpdate(body, stored);
      if (stored.isEmpty() || !errors.isEmpty()) {
        return new Outcome(messages, WriteReplies.refused(400, errors));
      }
      var signature = Signature.of(clock.instant(), email);
      var updated = new RecordWriter(messages, signature).updated(stored.get(), body);
      return new Outcome(
          messages.with(updated),
          WriteReplies.done("HelpDeskMessage", "updated", id.longValue(), signature));
    });
  }

  Reply create(String text, String email) throws IOException {
    var parsed = object(text);
    if (parsed.isEmpty()) {
      return notAnObject();
    }
    var body = parsed.get();
    return state.inTurn(messages -> {
      var errors = WriteChecks.ofCreate(body);
      if (!errors.isEmpty()) {
        return new Outcome(messages, WriteReplies.refused(400, errors));
      }
      var signature = Signature.of(clock.instant(), email);
      var created = new RecordWriter(messages, signature).created(body);
      return new Outcome(
          messages.with(created),
          WriteReplies.done("HelpDeskMessage", "created", messages.nextId(), signature));
    });
  }

  Reply delete(long id, String email) throws IOException {
    return state.inTurn(messages -> {
      if (messages.find(id).isEmpty()) {
        return new Outcome(messages, Reply.empty(404));
      }
      var signature = Signature.of(clock.instant(), email);
      return new Outcome(
          messages.without(id), WriteReplies.done("HelpDeskMessage", "deleted", id, signature));
    });
  }

  Reply read(long id) throws IOException {
    return state.inTurn(messages ->
        new Outcome(
            messages,
            messages.find(id).map(found -> Reply.json(200, found)).orElse(Reply.empty(404))));
  }

  /// Reads `[1,2,3]`. nexudus-api.md: neither the order nor what happens to unknown ids is known:
  /// here they come by ascending id, and unknown ones are left out.
  Reply readSeveral(String list) throws IOException {
    List<Long> ids;
    try {
      ids =
          Arrays.stream(list.replaceAll("[\\[\\]\\s]", "").split(",")).map(Long::valueOf).toList();
    } catch (NumberFormatException _) {
      return WriteReplies.malformed("id: must be a list of integers");
    }
    return state.inTurn(messages -> {
      var found = Json.array();
      new TreeSet<>(ids).forEach(id -> messages.find(id).ifPresent(found::add));
      return new Outcome(messages, Reply.json(200, found));
    });
  }

  Reply search(Search search) throws IOException {
    return state.inTurn(messages -> {
      try {
        return new Outcome(
            messages,
            Reply.json(200, search.envelope(messages.all(), SearchFilters.of(search.query()))));
      } catch (IllegalArgumentException e) {
        // What the API answers to a filter it cannot read is unknown.
        return new Outcome(messages, WriteReplies.malformed(String.valueOf(e.getMessage())));
      }
    });
  }

  private static Optional<ObjectNode> object(String text) {
    try {
      return Json.read(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static Reply notAnObject() {
    return WriteReplies.malformed("The request body is not a JSON object");
  }
}
