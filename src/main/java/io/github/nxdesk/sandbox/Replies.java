package io.github.nxdesk.sandbox;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// The answers whose form is open.
final class Replies {
  private final Variants variants;
  private final RecordView view;

  Replies(Variants variants) {
    this.variants = variants;
    this.view = new RecordView(variants);
  }

  /// A write that was done, with the properties and their order of the vendor's page for `PUT
  /// /api/support/helpdeskmessages`.
  ///
  /// @param what `HelpDeskMessage`
  /// @param done what was done: `updated`
  /// @param record what was written
  Reply done(String what, String done, ObjectNode record, Signature signature) {
    var value =
        variants.is(Assumption.VALUE, "record")
            ? view.written(record, signature)
            : Json.object().set("Id", record.path("Id"));
    var body = Json.object();
    body.put("Status", 200);
    body.put("Message", what + " was successfully " + done + ".");
    body.set("Value", value);
    body.put("OpenInDialog", false);
    body.put("OpenInWindow", false);
    body.putNull("RedirectURL");
    body.putNull("JavaScript");
    body.put("UpdatedOn", view.date(signature));
    body.put("UpdatedBy", signature.by());
    body.putNull("Errors");
    body.put("WasSuccessful", true);
    return Reply.json(200, body);
  }

  /// A write whose fields are wrong.
  Reply refused(List<WriteError> errors) {
    var body = errorShape(errors);
    return switch (variants.of(Assumption.REFUSAL)) {
      case "400-status" -> Reply.json(400, withStatus(body));
      case "400-text" -> Reply.text(400, body.path("Message").asString());
      case "200" -> Reply.json(200, body);
      case "200-status" -> {
        body.remove(List.of("Value", "WasSuccessful"));
        yield Reply.json(200, withStatus(body));
      }
      case "405" -> Reply.empty(405);
      case "413" -> Reply.empty(413);
      case "415" -> Reply.empty(415);
      case "422" -> Reply.json(422, body);
      default -> Reply.json(400, body);
    };
  }

  /// A request that can't be understood at all. Its answer is not documented.
  Reply malformed(String message) {
    return Reply.json(400, errorShape(message, List.of()));
  }

  /// A record that does not exist.
  Reply missing() {
    return switch (variants.of(Assumption.MISSING)) {
      case "empty" -> Reply.empty(404);
      case "400" -> Reply.json(400, errorShape("The record was not found.", List.of()));
      case "200" -> Reply.json(200, errorShape("The record was not found.", List.of()));
      default -> Reply.jsonText(404, "\"Not found\"");
    };
  }

  /// A record that must stay, by a business rule.
  Reply notDeleted() {
    return Reply.json(200, errorShape("The record is in use and was not deleted.", List.of()));
  }

  /// No credential, or a bad one.
  Reply denied() {
    var message = "Authorization has been denied for this request.";
    return switch (variants.of(Assumption.DENIED)) {
      case "empty" -> Reply.empty(401);
      case "text" -> Reply.text(401, message);
      case "html" -> Reply.html(401, "401 - Unauthorized", "<p>" + message + "</p>");
      // This is what ASP.NET's Web API says.
      default -> Reply.json(401, Json.object().put("Message", message));
    };
  }

  /// A good credential that may not do this.
  Reply forbidden() {
    return variants.is(Assumption.DENIED, "403")
        ? Reply.json(403, Json.object().put("Message", "You have no permission to do this."))
        : denied();
  }

  /// A request too many. The vendor's reason phrase, "You must wait before accessing this url
  /// again.", is missing: the JDK's server chooses the phrase by the status.
  Reply throttled(long seconds) {
    var message = "Too many requests. Wait " + seconds + " seconds.";
    return switch (variants.of(Assumption.THROTTLE)) {
      case "429" -> Reply.empty(429).with("Retry-After", Long.toString(seconds));
      case "429-body" -> Reply.json(429, Json.object().put("Message", message));
      case "409-body" -> Reply.text(409, message);
      default -> Reply.empty(409).with("Retry-After", Long.toString(seconds));
    };
  }

  /// A write more than a day allows. nexudus-api.md: 401 "Access Denied" to a good credential.
  Reply dayUsedUp(long seconds) {
    return variants.is(Assumption.DAY, "401")
        ? Reply.text(401, "Access Denied")
        : throttled(seconds);
  }

  /// The error shape of the vendor's page, without `Status`.
  ObjectNode errorShape(List<WriteError> all) {
    var errors = variants.is(Assumption.ERRORS, "one") ? all.stream().limit(1).toList() : all;
    var named =
        variants.is(Assumption.ERROR_NAMES, "short")
            ? errors.stream().map(WriteError::shortened).toList()
            : errors;
    var separator = variants.is(Assumption.ERRORS, "lines") ? "\r\n" : ", ";
    return errorShape(
        named.stream().map(WriteError::summary).collect(Collectors.joining(separator)), named);
  }

  private static ObjectNode errorShape(String message, List<WriteError> errors) {
    var body = Json.object();
    body.put("Message", message);
    body.putNull("Value");
    var list = body.putArray("Errors");
    for (var error : errors) {
      var entry = list.addObject();
      entry.set("AttemptedValue", error.attempted());
      entry.put("Message", error.message());
      entry.put("PropertyName", error.property());
    }
    body.put("WasSuccessful", false);
    return body;
  }

  private static ObjectNode withStatus(ObjectNode body) {
    var complete = Json.object().put("Status", 500);
    return complete.setAll(body);
  }
}
