package io.github.nxdesk.output;

import org.jspecify.annotations.Nullable;

/// What the user asked for, as far as it must be named when it fails.
///
/// @param command the command's name; null where the arguments do not tell
/// @param done what a message has been when it succeeded: `updated`, `read`
/// @param what that which it is done to: `message`; empty where it is no record
public record Task(@Nullable String command, String done, String what) {
  /// The arguments do not tell.
  public static final Task UNKNOWN = new Task(null, "changed");

  /// One that is about no record.
  ///
  /// @param done what goes on after "not" where it fails: `logged in`
  public static Task ofProgram(String command, String done) {
    return new Task(command, done, "");
  }

  /// One that is about messages.
  public Task(@Nullable String command, String done) {
    this(command, done, "message");
  }
}
