package io.github.nxdesk.sandbox;

import io.github.nxdesk.sandbox.StateFile.Outcome;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What can be done with departments, comments and coworkers.
final class RelatedEndpoints {
  private final StateFile state;
  private final InstantSource clock;
  private final Variants variants;
  private final Replies replies;
  private final RecordView view;

  RelatedEndpoints(StateFile state, InstantSource clock, Variants variants) {
    this.state = state;
    this.clock = clock;
    this.variants = variants;
    this.replies = new Replies(variants);
    this.view = new RecordView(variants);
  }

  Reply departments(Search search) throws IOException {
    return search(
        search, RelatedFilters.ofDepartments(search.filters()), RelatedRecords::departments);
  }

  Reply comments(Search search) throws IOException {
    return search(search, RelatedFilters.ofComments(search.filters()), RelatedRecords::comments);
  }

  Reply coworkers(Search search) throws IOException {
    return search(search, RelatedFilters.ofCoworkers(search.filters()), RelatedRecords::coworkers);
  }

  /// nexudus-api.md: "returns at least `DefaultBusinessId`". A user may be a coworker too.
  Reply user(String email) throws IOException {
    return state.inTurn(messages -> {
      var user = Json.object();
      if (!variants.is(Assumption.ME, "minimal")) {
        user.put("Id", 501);
        user.put("Email", email);
        user.put("FullName", messages.neighbours().nameByEmail(email).orElse(email));
      }
      user.put("DefaultBusinessId", 1376);
      return new Outcome(messages, Reply.json(200, user));
    });
  }

  Reply coworker(long id) throws IOException {
    return state.inTurn(messages ->
        new Outcome(
            messages,
            messages
                .neighbours()
                .coworker(id)
                .map(found -> Reply.json(200, found))
                .orElseGet(replies::missing)));
  }

  /// nexudus-api.md: "PUT/POST need `HelpDeskMessageId, CoworkerId, MessageText`".
  Reply addComment(String text, String email) throws IOException {
    ObjectNode body;
    try {
      if (!(Json.read(text) instanceof ObjectNode object)) {
        return replies.malformed("The request body is not a JSON object");
      }
      body = object;
    } catch (JacksonException _) {
      return replies.malformed("The request body is not a JSON object");
    }
    return state.inTurn(messages -> {
      var errors = WriteChecks.ofComment(body, variants);
      if (!errors.isEmpty()) {
        return new Outcome(messages, replies.refused(errors));
      }
      if (messages.find(body.path("HelpDeskMessageId").longValue()).isEmpty()) {
        // Not documented either: as an update of a message that is not there.
        return new Outcome(messages, replies.missing());
      }
      var signature = new Signature(clock.instant(), email);
      var neighbours = messages.neighbours();
      var comment = comment(body, messages, signature);
      return new Outcome(
          messages.with(neighbours.with(comment)),
          replies.done("HelpDeskComment", "created", comment, signature));
    });
  }

  private static ObjectNode comment(ObjectNode body, Messages messages, Signature signature) {
    var comment = Json.object();
    comment.put("Id", messages.neighbours().nextCommentId());
    for (var property : new String[] {"HelpDeskMessageId", "CoworkerId"}) {
      comment.set(property, body.path(property));
    }
    comment.set(
        "CoworkerFullName",
        messages.nameOf("CoworkerId", body.path("CoworkerId"), "CoworkerFullName"));
    comment.set("MessageText", body.path("MessageText"));
    comment.put("Internal", body.path("Internal").asBoolean(false));
    comment.put("CreatedOn", signature.on());
    comment.put("UpdatedOn", signature.on());
    comment.put("UpdatedBy", signature.by());
    return comment;
  }

  private Reply search(
      Search search,
      Predicate<JsonNode> filter,
      Function<RelatedRecords, Collection<ObjectNode>> records)
      throws IOException {
    return state.inTurn(messages ->
        new Outcome(
            messages,
            Reply.json(
                200, search.envelope(records.apply(messages.neighbours()), filter, view::inList))));
  }
}
