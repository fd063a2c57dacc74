package io.github.nxdesk.output;

import io.github.nxdesk.json.RecordJson;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.CommentDraft;
import io.github.nxdesk.model.FieldChange;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Builds the JSON documents that scripts read. Their properties are a contract, like the exit
/// codes.
final class Documents {
  private final @Nullable String command;

  /// @param command the command's name; null if the arguments name none
  Documents(@Nullable String command) {
    this.command = command;
  }

  /// The outcome for one message, on one line.
  String of(Outcome outcome) {
    return of(outcome, null);
  }

  /// The same for a row of a run.
  ///
  /// @param row the number of the row; null if there is only one message
  String of(Outcome outcome, @Nullable Long row) {
    return switch (outcome) {
      case Outcome.Updated(var id, var status, var message, var changes) ->
          document(id, "updated", ExitCode.OK, status, message, changes, List.of(), outcome, row);
      case Outcome.Unchanged(var id, var status) ->
          document(
              id,
              "unchanged",
              ExitCode.OK,
              status,
              "Already up to date.",
              List.of(),
              List.of(),
              outcome,
              row);
      case Outcome.WouldUpdate would ->
          document(
              would.id(),
              "would-update",
              ExitCode.OK,
              would.status(),
              "Dry run: nothing was sent.",
              would.changes(),
              List.of(),
              outcome,
              row);
      case Outcome.Created(var id, var status, var message, var body) ->
          document(
              id,
              "created",
              ExitCode.OK,
              status,
              message,
              fromNothing(body),
              List.of(),
              outcome,
              row);
      case Outcome.Deleted(var id, var status, var message) ->
          document(id, "deleted", ExitCode.OK, status, message, List.of(), List.of(), outcome, row);
      case Outcome.Commented(var id, _, _, var status, var message) ->
          document(
              id, "commented", ExitCode.OK, status, message, List.of(), List.of(), outcome, row);
      case Outcome.WouldComment(var id, _) ->
          document(
              id,
              "would-comment",
              ExitCode.OK,
              null,
              "Dry run: nothing was sent.",
              List.of(),
              List.of(),
              outcome,
              row);
      case Outcome.ChangedAndCommented(var change, _) ->
          document(
              change.id(),
              "updated",
              ExitCode.OK,
              change.status(),
              change.message(),
              change.changes(),
              List.of(),
              outcome,
              row);
      case Outcome.ChangedOnly(var change, var problem) ->
          document(
              change.id(),
              ExitCode.PARTIAL.label(),
              ExitCode.PARTIAL,
              problem.status(),
              NotCommented.message(problem),
              change.changes(),
              FieldJson.errors(problem),
              outcome,
              row);
      case Outcome.Failed(var id, var problem) -> {
        var code = ExitCode.of(problem);
        yield document(
            id,
            code.label(),
            code,
            problem.status(),
            problem.message(),
            List.of(),
            FieldJson.errors(problem),
            outcome,
            row);
      }
    };
  }

  /// Records as the API sent them, in one array, on one line.
  static String of(List<Message> messages) {
    return messages.stream().map(Documents::of).collect(Collectors.joining(",", "[", "]"));
  }

  /// A record as the API sent it, on one line.
  static String of(Message message) {
    return JsonText.printable(message.json());
  }

  private String document(
      @Nullable Long id,
      String result,
      ExitCode code,
      @Nullable Integer status,
      String message,
      List<FieldChange> changes,
      List<FieldError> errors,
      Outcome outcome,
      @Nullable Long row) {
    return FieldJson.print(json -> {
      json.writeStartObject();
      json.writeStringProperty("Command", command);
      FieldJson.writeNumber(json, "Id", id);
      json.writeStringProperty("Result", result);
      json.writeNumberProperty("ExitCode", code.code());
      FieldJson.writeNumber(json, "Status", status == null ? null : status.longValue());
      json.writeStringProperty("Message", message);
      json.writeArrayPropertyStart("Changes");
      changes.forEach(change -> FieldJson.write(json, change));
      json.writeEndArray();
      json.writeArrayPropertyStart("Errors");
      errors.forEach(error -> FieldJson.write(json, error));
      json.writeEndArray();
      if (isInDoubt(outcome)) {
        json.writeBooleanProperty("InDoubt", true);
      }
      switch (outcome) {
        case Outcome.Commented commented -> comment(json, commented);
        case Outcome.ChangedAndCommented(_, var commented) -> comment(json, commented);
        case Outcome.WouldComment(_, var draft) -> comment(json, draft);
        default -> {}
      }
      if (outcome instanceof Outcome.WouldUpdate would) {
        json.writeName("Body");
        RecordJson.write(json, would.body(), would.before());
        would.comment().ifPresent(draft -> comment(json, draft));
      }
      if (row != null) {
        json.writeNumberProperty("Row", row);
      }
      json.writeEndObject();
    });
  }

  private static void comment(JsonGenerator json, Outcome.Commented commented) {
    json.writeNumberProperty("CommentId", commented.commentId());
    FieldJson.write(json, commented.author());
  }

  private static void comment(JsonGenerator json, CommentDraft draft) {
    json.writeStringProperty("Comment", draft.text());
    FieldJson.write(json, draft.author());
  }

  private static boolean isInDoubt(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed(_, var problem) -> problem.inDoubt();
      case Outcome.ChangedOnly(_, var problem) -> problem.inDoubt();
      default -> false;
    };
  }

  private static List<FieldChange> fromNothing(Change body) {
    return body.values().entrySet().stream()
        .map(entry -> new FieldChange(entry.getKey(), FieldValue.CLEARED, entry.getValue()))
        .toList();
  }
}
