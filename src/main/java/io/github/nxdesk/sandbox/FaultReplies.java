package io.github.nxdesk.sandbox;

import java.util.List;
import tools.jackson.databind.node.NullNode;

/// The answers of the faults that do not depend on the request.
final class FaultReplies {
  private static final int HUGE_LENGTH = 11 * 1024 * 1024;

  private final Replies replies;

  FaultReplies(Replies replies) {
    this.replies = replies;
  }

  /// @throws IllegalArgumentException for a kind whose answer is the request's own, or none
  Reply of(FaultKind kind) {
    return switch (kind) {
      case UNAVAILABLE -> Reply.html(503, "Service Unavailable", "<p>Try again later.</p>");
      case ERROR ->
          Reply.json(500, Json.object().put("Message", "An error has occurred. (fault: error)"));
      case HTML -> Reply.html(200, "Log in", "<form method=post><input name=email></form>");
      case EMPTY -> Reply.empty(200);
      case OTHER_SHAPE -> Reply.jsonText(200, "{\"ok\":true,\"data\":[{\"id\":\"a\"}]}");
      case HUGE -> Reply.jsonText(200, "{\"Subject\":\"" + "x".repeat(HUGE_LENGTH) + "\"}");
      case THROTTLE -> replies.throttled(1);
      case CONFLICT -> refusal(409, "was changed by someone else (fault: conflict)");
      case REFUSED -> refusal(200, "is not allowed by a business rule (fault: refused)");
      case INVALID -> refusal(400, "is not valid (fault: invalid)");
      case UNAUTHORIZED -> Reply.empty(401);
      case FORBIDDEN -> Reply.html(403, "Forbidden", "<p>The request was blocked.</p>");
      case REDIRECT -> Reply.empty(302).with("Location", "/login?returnUrl=%2F");
      case DROP, LOST_REPLY, STALL, SLOW, TRUNCATED ->
          throw new IllegalArgumentException(kind.code() + " has no answer of its own");
    };
  }

  private Reply refusal(int status, String message) {
    var error = new WriteError("Subject", message, NullNode.getInstance());
    return Reply.json(status, replies.errorShape(List.of(error)));
  }
}
