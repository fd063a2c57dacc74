package io.github.nxdesk.sandbox;

import java.util.List;
import java.util.stream.Collectors;

/// The answers to writes, with the properties and their order of the vendor's page for `PUT
/// /api/support/helpdeskmessages`.
final class WriteReplies {
  private WriteReplies() {}

  /// @param what `HelpDeskMessage`
  /// @param done what was done: `updated`
  static Reply done(String what, String done, long id, Signature signature) {
    var body = Json.object();
    body.put("Status", 200);
    body.put("Message", what + " was successfully " + done + ".");
    body.set("Value", Json.object().put("Id", id));
    body.put("OpenInDialog", false);
    body.put("OpenInWindow", false);
    body.putNull("RedirectURL");
    body.putNull("JavaScript");
    body.put("UpdatedOn", signature.on());
    body.put("UpdatedBy", signature.by());
    body.putNull("Errors");
    body.put("WasSuccessful", true);
    return Reply.json(200, body);
  }

  /// nexudus-api.md: the 400 example has no `Status`, and what separates several errors in
  /// `Message` is unknown: a comma here.
  static Reply refused(int status, List<WriteError> errors) {
    return refused(
        status, errors.stream().map(WriteError::summary).collect(Collectors.joining(", ")), errors);
  }

  /// A request that cannot be understood at all. Its answer is not documented.
  static Reply malformed(String message) {
    return refused(400, message, List.of());
  }

  private static Reply refused(int status, String message, List<WriteError> errors) {
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
    return Reply.json(status, body);
  }
}
