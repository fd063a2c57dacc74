package io.github.nxdesk.output;

import io.github.nxdesk.model.Change;
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
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Builds the JSON documents that scripts read. Their properties are a contract, like the exit
/// codes.
///
/// They are written as a stream: binding objects would load much that a start can do without.
final class Documents {
  private static final JsonFactory JSON = new JsonFactory();

  private final @Nullable String command;

  /// @param command the command's name; null where the arguments do not tell
  Documents(@Nullable String command) {
    this.command = command;
  }

  /// What became of one message's change, on one line.
  String of(Outcome outcome) {
    return of(outcome, null);
  }

  /// The same of a row of a run.
  ///
  /// @param row which row it was; null where there is but one message
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
              "Nothing to change.",
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
              "Dry run: nothing sent.",
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
      case Outcome.Commented(var id, _, var status, var message) ->
          document(
              id, "commented", ExitCode.OK, status, message, List.of(), List.of(), outcome, row);
      case Outcome.ChangedOnly(var change, var problem) ->
          document(
              change.id(),
              ExitCode.PARTIAL.label(),
              ExitCode.PARTIAL,
              problem.status(),
              NotCommented.message(problem),
              change.changes(),
              errors(problem),
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
            errors(problem),
            outcome,
            row);
      }
    };
  }

  /// Records as they came, in one array, on one line.
  static String of(List<Message> messages) {
    return messages.stream().map(Documents::of).collect(Collectors.joining(",", "[", "]"));
  }

  /// A record as it came, on one line.
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
    return print(json -> {
      json.writeStartObject();
      json.writeStringProperty("Command", command);
      writeNumber(json, "Id", id);
      json.writeStringProperty("Result", result);
      json.writeNumberProperty("ExitCode", code.code());
      writeNumber(json, "Status", status == null ? null : status.longValue());
      json.writeStringProperty("Message", message);
      json.writeArrayPropertyStart("Changes");
      changes.forEach(change -> write(json, change));
      json.writeEndArray();
      json.writeArrayPropertyStart("Errors");
      errors.forEach(error -> write(json, error));
      json.writeEndArray();
      if (isInDoubt(outcome)) {
        json.writeBooleanProperty("InDoubt", true);
      }
      if (outcome instanceof Outcome.Commented commented) {
        json.writeNumberProperty("CommentId", commented.commentId());
      }
      if (outcome instanceof Outcome.WouldUpdate would) {
        json.writeObjectPropertyStart("Body");
        would.body().values().forEach((field, value) -> write(json, field.wireName(), value));
        json.writeEndObject();
      }
      if (row != null) {
        json.writeNumberProperty("Row", row);
      }
      json.writeEndObject();
    });
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

  /// How a run ended, on one line, without the brace that ends it: the rows may follow.
  String of(RunReport report) {
    var summary = report.summary();
    var document =
        print(json -> {
          json.writeStartObject();
          json.writeStringProperty("Command", command);
          json.writeStringProperty("Run", report.run());
          json.writeStringProperty("Result", summary.result());
          json.writeNumberProperty("ExitCode", report.code().code());
          json.writeNumberProperty("Total", summary.total());
          json.writeNumberProperty("Updated", report.dryRun() ? 0 : summary.updated());
          if (report.dryRun()) {
            json.writeNumberProperty("WouldUpdate", summary.updated());
          }
          json.writeNumberProperty("Unchanged", summary.unchanged());
          json.writeNumberProperty("Failed", summary.failed());
          json.writeNumberProperty("Skipped", summary.skipped());
          json.writeStringProperty(
              "Message",
              (report.stop().map(Problem::message).orElse("") + said(report.words())).strip());
          json.writeArrayPropertyStart("Errors");
          report.stop().map(Documents::errors).orElse(List.of()).forEach(e -> write(json, e));
          json.writeEndArray();
          json.writeEndObject();
        });
    return document.substring(0, document.length() - 1);
  }

  private static String said(String words) {
    return words.isEmpty() ? "" : " " + words.replace('\n', ' ');
  }

  /// What is about no field becomes an error without a property, so that a script that shows the
  /// errors always has one to show.
  private static List<FieldError> errors(Problem problem) {
    return problem.errors().isEmpty()
        ? List.of(new FieldError(null, problem.message(), FieldValue.CLEARED))
        : problem.errors();
  }

  private static void write(JsonGenerator json, FieldChange change) {
    json.writeStartObject();
    json.writeStringProperty("PropertyName", change.field().wireName());
    write(json, "From", change.from());
    write(json, "To", change.to());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, FieldError error) {
    json.writeStartObject();
    json.writeStringProperty("PropertyName", error.propertyName());
    json.writeStringProperty("Message", error.message());
    write(json, "AttemptedValue", error.attemptedValue());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, FieldValue value) {
    json.writeName(name);
    switch (value) {
      case Cleared() -> json.writeNull();
      case Text(var text) -> json.writeString(text);
      case Whole(var number) -> json.writeNumber(number);
      case Truth(var truth) -> json.writeBoolean(truth);
      case Verbatim(var text) -> json.writeRawValue(text);
    }
  }

  private static void writeNumber(JsonGenerator json, String name, @Nullable Long number) {
    json.writeName(name);
    if (number == null) {
      json.writeNull();
    } else {
      json.writeNumber(number);
    }
  }

  private static String print(Consumer<JsonGenerator> document) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      document.accept(json);
    }
    return JsonText.printable(text.toString());
  }
}
