package io.github.nxdesk.output;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldChange;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Cleared;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Truth;
import io.github.nxdesk.model.FieldValue.Verbatim;
import io.github.nxdesk.model.FieldValue.Whole;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// Builds the JSON documents that scripts read. Their properties are a contract, like the exit
/// codes.
final class Documents {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final @Nullable String command;

  /// @param command the command's name; null where the arguments do not tell
  Documents(@Nullable String command) {
    this.command = command;
  }

  /// What became of one message's change, on one line.
  String of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Updated(var id, var status, var message, var changes) ->
          print(document(id, "updated", ExitCode.OK, status, message, changes));
      case Outcome.Unchanged(var id, var status) ->
          print(document(id, "unchanged", ExitCode.OK, status, "Nothing to change.", List.of()));
      case Outcome.WouldUpdate(var id, var status, var changes, var body) -> {
        var document =
            document(id, "would-update", ExitCode.OK, status, "Dry run: nothing sent.", changes);
        document.set("Body", body(body));
        yield print(document);
      }
      case Outcome.Failed(var id, var problem) -> {
        var code = ExitCode.of(problem);
        var document =
            document(id, code.label(), code, problem.status(), problem.message(), List.of());
        document.set("Errors", errors(problem));
        yield print(document);
      }
    };
  }

  /// Records as they came, in one array, on one line.
  static String of(List<Message> messages) {
    var array = MAPPER.createArrayNode();
    messages.forEach(message -> array.addRawValue(new RawValue(message.json())));
    return print(array);
  }

  /// A record as it came, on one line.
  static String of(Message message) {
    return JsonText.printable(message.json());
  }

  private ObjectNode document(
      @Nullable Long id,
      String result,
      ExitCode code,
      @Nullable Integer status,
      String message,
      List<FieldChange> changes) {
    var document =
        MAPPER
            .createObjectNode()
            .put("Command", command)
            .put("Id", id)
            .put("Result", result)
            .put("ExitCode", code.code())
            .put("Status", status)
            .put("Message", message);
    var list = document.putArray("Changes");
    for (var change : changes) {
      var entry = list.addObject().put("PropertyName", change.field().wireName());
      put(entry, "From", change.from());
      put(entry, "To", change.to());
    }
    document.putArray("Errors");
    return document;
  }

  private static ObjectNode body(Change record) {
    var body = MAPPER.createObjectNode();
    for (Field field : record.fields()) {
      put(body, field.wireName(), record.values().get(field));
    }
    return body;
  }

  /// What is about no field becomes an error without a property, so that a script that shows the
  /// errors always has one to show.
  private static ArrayNode errors(Problem problem) {
    var errors =
        problem.errors().isEmpty()
            ? List.of(new FieldError(null, problem.message(), FieldValue.CLEARED))
            : problem.errors();
    var array = MAPPER.createArrayNode();
    for (var error : errors) {
      var entry =
          array
              .addObject()
              .put("PropertyName", error.propertyName())
              .put("Message", error.message());
      put(entry, "AttemptedValue", error.attemptedValue());
    }
    return array;
  }

  private static void put(ObjectNode object, String name, @Nullable FieldValue value) {
    switch (value) {
      case null -> object.putNull(name);
      case Cleared() -> object.putNull(name);
      case Text(var text) -> object.put(name, text);
      case Whole(var number) -> object.put(name, number);
      case Truth(var truth) -> object.put(name, truth);
      case Verbatim(var json) -> object.putRawValue(name, new RawValue(json));
    }
  }

  private static String print(Object document) {
    return JsonText.printable(MAPPER.writeValueAsString(document));
  }
}
