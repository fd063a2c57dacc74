package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import java.util.Locale;

/// The exit codes. Scripts rely on them: they change only on purpose, and with a line in the
/// changelog.
public enum ExitCode {
  OK(0, "success, or nothing to do"),
  INTERNAL(1, "a bug in nxdesk"),
  USAGE(2, "invalid options, or input that can't be read"),
  INVALID(
      3,
      "invalid fields, refused by nxdesk or by the server (400, or 200 with WasSuccessful:false)"),
  DENIED(4, "no credential, or access denied (401, 403)"),
  NOT_FOUND(5, "message not found"),
  CONFLICT(6, "the record was changed by someone else"),
  THROTTLED(7, "rate-limited for longer than --max-wait, or daily quota used up"),
  UNREACHABLE(
      8,
      "no valid response: DNS, connection or TLS failure, timeout, 5xx, redirect, or not the API"),
  PARTIAL(9, "some of several messages failed, or the comment after a change"),
  STORAGE(11, "a file or the result can't be written: disk full, read-only, or no permission"),
  HANGUP(129, "terminal closed (SIGHUP)"),
  INTERRUPTED(130, "interrupted (Ctrl-C)"),
  UNREAD(141, "output pipe closed early, as by head, in a command that changes nothing"),
  TERMINATED(143, "terminated (SIGTERM)");

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

  /// When the program exits with it: a line without a full stop, for help, the manual and the
  /// documentation.
  public String description() {
    return description;
  }

  /// Its name in JSON documents.
  public String label() {
    return this == TERMINATED || this == HANGUP
        ? INTERRUPTED.label()
        : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The code for an outcome.
  public static ExitCode of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Updated _,
          Outcome.Unchanged _,
          Outcome.WouldUpdate _,
          Outcome.Created _,
          Outcome.Deleted _,
          Outcome.Commented _,
          Outcome.WouldComment _,
          Outcome.ChangedAndCommented _ ->
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
      case Problem.Storage _ -> STORAGE;
      case Problem.Internal _ -> INTERNAL;
      case Problem.Interrupted(var signal, _, _) ->
          switch (signal) {
            case 1 -> HANGUP;
            case 15 -> TERMINATED;
            default -> INTERRUPTED;
          };
    };
  }
}
