package io.github.nxdesk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why something was not done: one case for each exit code of a failure, so that the code and the
/// printed form are exhaustive switches over it.
///
/// Every message says what happened and, where it can be known, what to do.
public sealed interface Problem {
  /// What happened and what to do.
  String message();

  /// The HTTP status of the answer it rests on; null where no answer came.
  default @Nullable Integer status() {
    return null;
  }

  /// Whether a change may have been made all the same.
  default boolean inDoubt() {
    return false;
  }

  /// What is wrong with which field; empty where no field is to blame.
  default List<FieldError> errors() {
    return List.of();
  }

  /// Wrong flags, or input that cannot be read.
  record Usage(String message) implements Problem {}

  /// Rows that cannot be read.
  ///
  /// @param errors what is wrong, each with its place
  record Malformed(String message, List<FieldError> errors) implements Problem {}

  /// Fields refused, by our checks (status null) or by the server.
  record Invalid(@Nullable Integer status, String message, List<FieldError> errors)
      implements Problem {
    /// Fields that our own checks refused.
    public static Invalid notSent(List<FieldError> errors) {
      return new Invalid(null, "Nothing was sent: some values are missing or invalid.", errors);
    }
  }

  /// No credential, or the server did not accept it for this.
  record Denied(@Nullable Integer status, String message) implements Problem {}

  /// No such message.
  record NotFound(@Nullable Integer status, String message, List<FieldError> errors)
      implements Problem {}

  /// The record was changed by someone else.
  record Conflict(@Nullable Integer status, String message) implements Problem {}

  /// Throttled for longer than the caller was willing to wait.
  record Throttled(@Nullable Integer status, String message) implements Problem {}

  /// No answer, or none that is the API's.
  ///
  /// @param inDoubt whether a change may have been made all the same
  record Unreachable(@Nullable Integer status, String message, boolean inDoubt)
      implements Problem {}

  /// A file on this machine can't be written or read: no space, no permission, no home directory.
  record Storage(String message) implements Problem {}

  /// A bug of ours.
  record Internal(String message) implements Problem {}

  /// Ended by a signal.
  ///
  /// @param signal the signal's number: 2 for Ctrl-C, 15 for SIGTERM, 1 for SIGHUP
  /// @param inDoubt whether a change may have been made all the same
  record Interrupted(int signal, String message, boolean inDoubt) implements Problem {}
}
