package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import java.util.Locale;

/// How the program ends. Scripts rely on these: they change only on purpose, and with a line in the
/// changelog.
public enum ExitCode {
  OK(0, "done, or nothing to do"),
  INTERNAL(1, "a bug of ours"),
  USAGE(2, "wrong flags, unreadable or malformed input"),
  INVALID(
      3,
      "fields refused, by nxdesk's checks or by the server (400, or 200 with WasSuccessful:false)"),
  DENIED(4, "no credential, 401, 403"),
  NOT_FOUND(5, "no such message"),
  CONFLICT(6, "the record was changed by somebody else"),
  THROTTLED(7, "throttled longer than --max-wait, or a daily quota used up"),
  UNREACHABLE(
      8, "DNS, connection, TLS, time-out, 5xx, a redirect, an answer that is not the API's"),
  PARTIAL(9, "some of several messages failed, or a comment after a change"),
  INTERRUPTED(130, "Ctrl-C"),
  UNREAD(141, "nobody read all of what was printed, as with head; nothing was to be changed"),
  TERMINATED(143, "TERM");

  private final int code;
  private final String description;

  ExitCode(int code, String description) {
    this.code = code;
    this.description = description;
  }

  /// The process's exit code.
  public int code() {
    return code;
  }

  /// When the program ends so, in a line without a full stop: the one text that the help, the
  /// manual and the documentation have.
  public String description() {
    return description;
  }

  /// The name that a JSON document gives it.
  public String label() {
    return this == TERMINATED
        ? INTERRUPTED.label()
        : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The code for what became of one message.
  public static ExitCode of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Updated _,
          Outcome.Unchanged _,
          Outcome.WouldUpdate _,
          Outcome.Created _,
          Outcome.Deleted _,
          Outcome.Commented _ ->
          OK;
      case Outcome.ChangedOnly _ -> PARTIAL;
      case Outcome.Failed(_, var problem) -> of(problem);
    };
  }

  /// The code for a failure.
  public static ExitCode of(Problem problem) {
    return switch (problem) {
      case Problem.Usage _, Problem.Malformed _ -> USAGE;
      case Problem.Invalid _ -> INVALID;
      case Problem.Denied _ -> DENIED;
      case Problem.NotFound _ -> NOT_FOUND;
      case Problem.Conflict _ -> CONFLICT;
      case Problem.Throttled _ -> THROTTLED;
      case Problem.Unreachable _ -> UNREACHABLE;
      case Problem.Internal _ -> INTERNAL;
      case Problem.Interrupted(var signal, _, _) -> signal == 15 ? TERMINATED : INTERRUPTED;
    };
  }
}
