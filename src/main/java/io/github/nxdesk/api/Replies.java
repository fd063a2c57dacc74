package io.github.nxdesk.api;

import io.github.nxdesk.api.Answer.Given;
import io.github.nxdesk.api.Answer.Refused;
import io.github.nxdesk.api.Exchange.Replied;
import io.github.nxdesk.api.ReplyBody.Json;
import io.github.nxdesk.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the replies that say what was hoped for; what else an exchange can end in is [Refusals]'
/// part.
final class Replies {
  private final Refusals refusals;

  Replies(Refusals refusals) {
    this.refusals = refusals;
  }

  /// The bare record.
  Answer<Message> message(Exchange exchange, Call call) {
    if (!(exchange instanceof Replied reply) || reply.status() != 200) {
      return new Refused<>(refusals.of(exchange, call));
    }
    var message =
        reply.body() instanceof Json(var node) ? WireJson.message(node) : Optional.<Message>empty();
    if (message.isPresent()) {
      return new Given<>(200, message.get());
    }
    return new Refused<>(refusals.unexpected(reply, call, "a help desk message"));
  }

  /// A bare array of records.
  Answer<List<Message>> messages(Exchange exchange, Call call) {
    if (!(exchange instanceof Replied reply) || reply.status() != 200) {
      return new Refused<>(refusals.of(exchange, call));
    }
    if (reply.body() instanceof Json(var node) && node.isArray()) {
      var messages = new ArrayList<Message>();
      for (var element : node) {
        WireJson.message(element).ifPresent(messages::add);
      }
      if (messages.size() == node.size()) {
        return new Given<>(200, List.copyOf(messages));
      }
    }
    return new Refused<>(refusals.unexpected(reply, call, "an array of help desk messages"));
  }

  /// A page of a search, of which only the number of records matters.
  Answer<Integer> page(Exchange exchange, Call call) {
    if (!(exchange instanceof Replied reply) || reply.status() != 200) {
      return new Refused<>(refusals.of(exchange, call));
    }
    return reply.body() instanceof Json(var node) && node.path("Records").isArray()
        ? new Given<>(200, node.path("Records").size())
        : new Refused<>(refusals.unexpected(reply, call, "a page of help desk messages"));
  }

  /// The reply to a write. A business rule can answer 200 with `WasSuccessful:false`
  /// (nexudus-api.md, Update), so the status alone says nothing.
  Answer<String> saved(Exchange exchange, Call call) {
    if (!(exchange instanceof Replied reply) || reply.status() != 200) {
      return new Refused<>(refusals.of(exchange, call));
    }
    if (reply.body() instanceof Json json && json.node().path("WasSuccessful").isBoolean()) {
      return json.node().path("WasSuccessful").asBoolean()
          ? new Given<>(200, json.words().orElse("The server reports success."))
          : new Refused<>(Refusals.invalid(200, json));
    }
    return new Refused<>(refusals.unexpected(reply, call, "the outcome of an update"));
  }
}
