package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import java.util.Locale;

/// How the program ends. Scripts rely on these: they change only on purpose, and with a line in the
/// changelog.
public enum ExitCode {
  /// Done, or nothing to do.
  OK(0),
  /// A bug of ours.
  INTERNAL(1),
  /// Wrong flags, unreadable or malformed input.
  USAGE(2),
  /// Fields refused, by our checks or by the server.
  INVALID(3),
  /// No credential, or one that was refused.
  DENIED(4),
  /// No such message.
  NOT_FOUND(5),
  /// The record was changed by somebody else.
  CONFLICT(6),
  /// Throttled for longer than was allowed.
  THROTTLED(7),
  /// No answer, or none that is the API's.
  UNREACHABLE(8),
  /// Some of several messages failed.
  PARTIAL(9),
  /// Ctrl-C.
  INTERRUPTED(130),
  /// TERM.
  TERMINATED(143);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /// The process's exit code.
  public int code() {
    return code;
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
      case Outcome.Updated _, Outcome.Unchanged _, Outcome.WouldUpdate _ -> OK;
      case Outcome.Failed(_, var problem) -> of(problem);
    };
  }

  /// The code for a failure.
  public static ExitCode of(Problem problem) {
    return switch (problem) {
      case Problem.Usage _ -> USAGE;
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
