package io.github.nxdesk.cli;

import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.output.Task;
import java.util.List;

/// A command: its syntax, and what it does. The two are separate, so that each can be tested by
/// itself.
public interface Command {
  /// How a command uses the API.
  enum Access {
    /// Not at all.
    NONE,
    /// It only reads.
    READ,
    /// It changes something, so its result must not be lost.
    WRITE
  }

  /// Its name on the command line.
  String name();

  /// Its options, arguments and help; built anew at each call.
  Syntax syntax();

  /// What it does, in the words that error messages need.
  default Task task() {
    return new Task(name(), "changed");
  }

  /// The commands below it, as in `nxdesk auth login`. A command that has any does nothing by
  /// itself.
  default List<Command> commands() {
    return List.of();
  }

  /// How it uses the API.
  default Access access() {
    return Access.NONE;
  }

  /// Whether it works even if the settings file is invalid.
  default boolean ignoresSettings() {
    return false;
  }

  /// Whether help and completion omit it, because it is for programs.
  default boolean isHidden() {
    return false;
  }

  /// Runs it.
  ///
  /// @throws io.github.nxdesk.cli.options.CommandException if it fails
  Result run(Invocation invocation);
}
