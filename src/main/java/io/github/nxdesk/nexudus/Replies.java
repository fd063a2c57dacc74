package io.github.nxdesk.nexudus;

import io.github.nxdesk.http.Exchange;
import io.github.nxdesk.http.Exchange.Replied;
import io.github.nxdesk.http.ReplyBody.Json;
import io.github.nxdesk.json.RecordJson;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads the replies that say what was hoped for; what else an exchange can end in is
/// [ErrorMapper]' part.
final class Replies {
  private final ErrorMapper refusals;

  Replies(ErrorMapper refusals) {
    this.refusals = refusals;
  }

  /// The bare record.
  Answer<Message> message(Exchange exchange, Call call) {
    if (!(exchange instanceof Replied reply) || reply.status() != 200) {
      return new Refused<>(refusals.of(exchange, call));
    }
    var message =
        reply.body() instanceof Json(var node)
            ? RecordJson.message(node)
            : Optional.<Message>empty();
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
        RecordJson.message(element).ifPresent(messages::add);
      }
      if (messages.size() == node.size()) {
        return new Given<>(200, List.copyOf(messages));
      }
    }
    return new Refused<>(refusals.unexpected(reply, call, "an array of help desk messages"));
  }

  /// The envelope of a search. Every record must be one.
  <T> Answer<Page<T>> page(Exchange exchange, Call call, Function<JsonNode, Optional<T>> reader) {
    if (!(exchange instanceof Replied reply) || reply.status() != 200) {
      return new Refused<>(refusals.of(exchange, call));
    }
    var records = new ArrayList<T>();
    if (reply.body() instanceof Json(var node) && node.path("Records").isArray()) {
      for (var element : node.path("Records")) {
        reader.apply(element).ifPresent(records::add);
      }
      if (records.size() == node.path("Records").size()) {
        // Where the answer does not tell, the next page does, by being empty.
        boolean hasNext = node.path("HasNextPage").asBoolean(!records.isEmpty());
        var total =
            RecordJson.value(node.path("TotalItems")) instanceof Int(var number) ? number : null;
        return new Given<>(200, new Page<>(List.copyOf(records), hasNext, total));
      }
    }
    return new Refused<>(refusals.unexpected(reply, call, "a page of records"));
  }

  /// The reply to a write that makes something: `Value.Id` is the new id (nexudus-api.md, Create).
  Answer<Created> created(Exchange exchange, Call call) {
    return switch (saved(exchange, call)) {
      case Refused<String>(var problem) -> new Refused<>(problem);
      case Given<String>(var status, var words) -> {
        var reply = (Replied) exchange;
        yield reply.body() instanceof Json(var node)
                && RecordJson.value(node.path("Value").path("Id")) instanceof Int(var id)
            ? new Given<>(status, new Created(id, words))
            : new Refused<>(refusals.unexpected(reply, call, "one with a new id"));
      }
    };
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
          : new Refused<>(ErrorMapper.invalid(200, json));
    }
    return new Refused<>(refusals.unexpected(reply, call, "the outcome of an update"));
  }
}
