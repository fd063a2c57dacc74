package io.github.nxdesk.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The ways in which the sandbox can misbehave.
///
/// All of them happen before the request's work is done, except [#LOST_REPLY], [#SLOW] and
/// [#TRUNCATED], which do the work first.
public enum FaultKind {
  /// Cut before anything is done.
  DROP("the connection is cut before anything is done", false),
  /// The case in which a client cannot know whether its write was done.
  LOST_REPLY("a write is done, then the connection is cut with no answer", true),
  /// Ends when the client goes away or the sandbox closes.
  STALL("no answer at all", false),
  /// The right answer, late.
  SLOW("the right answer, after 2 seconds", false),
  /// A server that is being restarted.
  UNAVAILABLE("503 with an HTML page", false),
  /// An unhandled exception in the API.
  ERROR("500 with a JSON message", false),
  /// A login page where JSON was expected.
  HTML("200 with a login page in HTML", false),
  /// nexudus-api.md: "a temporary 200 may have an empty body".
  EMPTY("200 with an empty body", false),
  /// Its Content-Length matches the cut body, so only the JSON tells.
  TRUNCATED("the right JSON, cut in half", false),
  /// Valid JSON that is not what was asked for.
  OTHER_SHAPE("200 with valid JSON of another shape", false),
  /// More than a client should take into memory.
  HUGE("200 with over 10 MB of JSON", false),
  /// What the vendor documents for too many requests.
  THROTTLE("409 with Retry-After: 1 and an empty body", false),
  /// A 409 that is not throttling.
  CONFLICT("409 with no Retry-After and a JSON error", false),
  /// nexudus-api.md: "A business rule can answer HTTP 200 with `WasSuccessful:false`".
  REFUSED("200 with WasSuccessful:false, on writes", true),
  /// A validation error.
  INVALID("400 with a JSON error, on writes", true),
  /// Failed authentication, or a missing permission.
  UNAUTHORIZED("401 with an empty body", false),
  /// nexudus-api.md: "an HTML 403 is not 'no permission'".
  FORBIDDEN("403 with an HTML page, as a firewall answers", false),
  /// What a session that ended may answer.
  REDIRECT("302 to a login page", false);

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final String description;
  private final boolean writesOnly;

  FaultKind(String description, boolean writesOnly) {
    this.description = description;
    this.writesOnly = writesOnly;
  }

  /// The name on a command line: `lost-reply`.
  public String code() {
    return code;
  }

  /// What happens, in one line, with no full stop.
  public String description() {
    return description;
  }

  /// Whether reads are spared.
  boolean writesOnly() {
    return writesOnly;
  }

  static Optional<FaultKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
