package io.github.nxdesk.nexudus;

import io.github.nxdesk.http.Exchange;
import io.github.nxdesk.http.Exchange.Replied;
import io.github.nxdesk.json.RecordJson;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.ReplyBody.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reads replies that say what was hoped for. Whatever else an exchange can end in, [ErrorMapper]
/// turns into a problem.
final class ReplyReader {
  private final ErrorMapper errors;

  ReplyReader(ErrorMapper errors) {
    this.errors = errors;
  }

  /// The bare record.
  Answer<Message> message(Exchange exchange, Operation operation) {
    return value(exchange, operation, "a help desk message", RecordJson::message);
  }

  /// The email address in the record of the current user.
  Answer<Optional<String>> user(Exchange exchange, Operation operation) {
    return value(
        exchange,
        operation,
        "a user",
        json ->
            json.isObject()
                ? Optional.of(json.path("Email").asStringOpt().filter(text -> text.contains("@")))
                : Optional.empty());
  }

  /// A bare array of records.
  Answer<List<Message>> messages(Exchange exchange, Operation operation) {
    return value(
        exchange,
        operation,
        "an array of help desk messages",
        json -> records(json, RecordJson::message));
  }

  /// The envelope of a search.
  <T> Answer<Page<T>> page(
      Exchange exchange, Operation operation, Function<JsonNode, Optional<T>> record) {
    return value(
        exchange,
        operation,
        "a page of records",
        json -> records(json.path("Records"), record).map(records -> page(json, records)));
  }

  private static <T> Page<T> page(JsonNode json, List<T> records) {
    // Where the reply does not say, the next page does, by being empty.
    boolean hasNext = json.path("HasNextPage").asBoolean(!records.isEmpty());
    var total =
        RecordJson.value(json.path("TotalItems")) instanceof Int(var number) ? number : null;
    return new Page<>(records, hasNext, total);
  }

  /// Empty if the JSON is no array, or any of its elements no record.
  private static <T> Optional<List<T>> records(
      JsonNode array, Function<JsonNode, Optional<T>> record) {
    if (!array.isArray()) {
      return Optional.empty();
    }
    var records = new ArrayList<T>();
    for (var element : array) {
      record.apply(element).ifPresent(records::add);
    }
    return records.size() == array.size() ? Optional.of(List.copyOf(records)) : Optional.empty();
  }

  private <T> Answer<T> value(
      Exchange exchange,
      Operation operation,
      String expected,
      Function<JsonNode, Optional<T>> reader) {
    if (!(effective(exchange) instanceof Replied reply) || reply.status() != 200) {
      return new Refused<>(errors.problem(effective(exchange), operation));
    }
    var body = ReplyBody.of(reply.body());
    if (operation instanceof Operation.Read && body instanceof Json json && json.isRefusal()) {
      return new Refused<>(ErrorMapper.notFound(200, body, operation));
    }
    var value = body instanceof Json(var json) ? reader.apply(json) : Optional.<T>empty();
    return value.isPresent()
        ? new Given<>(200, value.get())
        : new Refused<>(errors.unexpectedBody(reply, operation, expected));
  }

  /// The reply to a write; the value is the server's own message. A business rule can answer 200
  /// with `WasSuccessful:false` (nexudus-api.md, Update), so the status alone says nothing.
  Answer<String> saved(Exchange exchange, Operation operation) {
    if (!(effective(exchange) instanceof Replied reply) || reply.status() != 200) {
      return new Refused<>(errors.problem(effective(exchange), operation));
    }
    if (ReplyBody.of(reply.body()) instanceof Json body
        && body.node().path("WasSuccessful").isBoolean()
        && !isOfAnotherRecord(body, operation)) {
      return body.node().path("WasSuccessful").asBoolean()
          ? new Given<>(200, body.serverMessage().orElse("The server reports success."))
          : new Refused<>(refusal(body, operation));
    }
    return new Refused<>(errors.unexpectedBody(reply, operation, "the outcome of this write"));
  }

  private static Problem refusal(Json body, Operation operation) {
    var invalid = ErrorMapper.invalid(200, body);
    return ErrorMapper.isUnknownId(invalid, operation)
        ? ErrorMapper.notFound(200, body, operation)
        : invalid;
  }

  private static boolean isOfAnotherRecord(Json body, Operation operation) {
    return operation instanceof Operation.Update(var id)
        && RecordJson.value(body.node().path("Value").path("Id")) instanceof Int(var other)
        && other != id;
  }

  /// "Where `Status` in the body contradicts the HTTP status, the worse one counts"
  /// (nexudus-api.md, Base).
  private static Exchange effective(Exchange exchange) {
    if (exchange instanceof Replied(var status, var headers, var body) && status == 200) {
      var told = ReplyBody.of(body).status();
      if (told.isPresent() && told.getAsInt() >= 400) {
        return new Replied(told.getAsInt(), headers, body);
      }
    }
    return exchange;
  }

  /// The reply to a write that creates something: `Value.Id` is the new id (nexudus-api.md,
  /// Create).
  Answer<Created> created(Exchange exchange, Operation operation) {
    return switch (saved(exchange, operation)) {
      case Refused<String>(var problem) -> new Refused<>(problem);
      case Given<String>(var status, var message) -> {
        var reply = (Replied) exchange;
        yield ReplyBody.of(reply.body()) instanceof Json(var json)
                && RecordJson.value(json.path("Value").path("Id")) instanceof Int(var id)
            ? new Given<>(status, new Created(id, message))
            : new Refused<>(errors.unexpectedBody(reply, operation, "one with a new id"));
      }
    };
  }
}
