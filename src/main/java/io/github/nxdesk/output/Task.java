package io.github.nxdesk.output;

import org.jspecify.annotations.Nullable;

/// What the user asked for, as far as it must be named when it fails.
///
/// @param command the command's name; null where the arguments do not tell
/// @param done what a message has been when it succeeded: `updated`, `read`
/// @param what that which it is done to: `message`
public record Task(@Nullable String command, String done, String what) {
  /// The arguments do not tell.
  public static final Task UNKNOWN = new Task(null, "changed");

  /// One that is about messages.
  public Task(@Nullable String command, String done) {
    this(command, done, "message");
  }
}
