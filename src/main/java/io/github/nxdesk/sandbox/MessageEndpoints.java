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
  private final Variants variants;
  private final Replies replies;
  private final RecordView view;

  MessageEndpoints(StateFile state, InstantSource clock, Variants variants) {
    this.state = state;
    this.clock = clock;
    this.variants = variants;
    this.replies = new Replies(variants);
    this.view = new RecordView(variants);
  }

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
        return new Outcome(messages, replies.missing());
      }
      var errors = WriteChecks.ofUpdate(body, stored, variants);
      if (stored.isEmpty() || !errors.isEmpty()) {
        return new Outcome(messages, replies.refused(errors));
      }
      var signature = new Signature(clock.instant(), email);
      var updated = new RecordWriter(messages, signature, variants).updated(stored.get(), body);
      return new Outcome(
          messages.with(updated), replies.done("HelpDeskMessage", "updated", updated, signature));
    });
  }

  Reply create(String text, String email) throws IOException {
    var parsed = object(text);
    if (parsed.isEmpty()) {
      return notAnObject();
    }
    var body = parsed.get();
    return state.inTurn(messages -> {
      var errors = WriteChecks.ofCreate(body, variants);
      if (!errors.isEmpty()) {
        return new Outcome(messages, replies.refused(errors));
      }
      var signature = new Signature(clock.instant(), email);
      var created = new RecordWriter(messages, signature, variants).created(body);
      return new Outcome(
          messages.with(created), replies.done("HelpDeskMessage", "created", created, signature));
    });
  }

  /// nexudus-api.md: "DELETE may answer 200 with `WasSuccessful:false`; 404 means that it is gone
  /// already", as it is where an answer was lost and the client repeats the request.
  Reply delete(long id, String email) throws IOException {
    return state.inTurn(messages -> {
      var found = messages.find(id);
      if (found.isEmpty()) {
        return new Outcome(messages, replies.missing());
      }
      var signature = new Signature(clock.instant(), email);
      return switch (variants.of(Assumption.DELETE)) {
        case "refused" -> new Outcome(messages, replies.notDeleted());
        case "404" -> new Outcome(messages.without(id), replies.missing());
        default ->
            new Outcome(
                messages.without(id),
                replies.done("HelpDeskMessage", "deleted", found.get(), signature));
      };
    });
  }

  Reply read(long id) throws IOException {
    return state.inTurn(messages ->
        new Outcome(
            messages,
            messages
                .find(id)
                .map(found -> Reply.json(200, view.of(found)))
                .orElseGet(replies::missing)));
  }

  /// Reads `[1,2,3]`. nexudus-api.md: neither the order, nor how many can be read at once, nor what
  /// happens to unknown ids is known.
  Reply readSeveral(String list) throws IOException {
    List<Long> ids;
    try {
      ids =
          Arrays.stream(list.replaceAll("[\\[\\]\\s]", "").split(",")).map(Long::valueOf).toList();
    } catch (NumberFormatException _) {
      return replies.malformed("id: must be a list of integers");
    }
    return state.inTurn(messages -> {
      var wanted = List.copyOf(new TreeSet<>(ids));
      var found = wanted.stream().flatMap(id -> messages.find(id).stream()).map(view::of).toList();
      var sent =
          switch (variants.of(Assumption.BATCH)) {
            case "reversed" -> found.reversed();
            case "10" -> found.subList(0, Math.min(10, found.size()));
            default -> found;
          };
      return new Outcome(
          messages,
          variants.is(Assumption.BATCH, "404") && found.size() < wanted.size()
              ? replies.missing()
              : Reply.json(200, Json.array().addAll(sent)));
    });
  }

  Reply search(Search search) throws IOException {
    return state.inTurn(messages -> {
      try {
        var filter = SearchFilters.of(search.filters(), variants);
        return new Outcome(
            messages, Reply.json(200, search.envelope(messages.all(), filter, view::inList)));
      } catch (IllegalArgumentException e) {
        // What the API answers to a filter it cannot read is unknown.
        return new Outcome(messages, replies.malformed(String.valueOf(e.getMessage())));
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

  private Reply notAnObject() {
    return replies.malformed("The request body is not a JSON object");
  }
}
