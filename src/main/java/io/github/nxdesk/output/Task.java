package io.github.nxdesk.output;

import org.jspecify.annotations.Nullable;

/// What a command does, in the words that error messages need.
///
/// @param command the command's name; null if the arguments name none
/// @param done what has been done on success: `updated`, `read`
/// @param what the kind of record that it is done to, like `message`; empty for none
public record Task(@Nullable String command, String done, String what) {
  /// The arguments name no command.
  public static final Task UNKNOWN = new Task(null, "changed");

  /// A task that is not about records.
  ///
  /// @param done continues "Not" on failure: `logged in`
  public static Task ofProgram(String command, String done) {
    return new Task(command, done, "");
  }

  /// A task about messages.
  public Task(@Nullable String command, String done) {
    this(command, done, "message");
  }
}
