package io.github.nxdesk.cli;

import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.output.Task;
import java.util.List;

/// One command: what it takes, and what it does. The two are apart so that each can be tested
/// alone.
public interface Command {
  /// What it does at the address that the user names.
  enum Access {
    /// Nothing.
    NONE,
    /// It reads there.
    READ,
    /// It changes something there, so that its result must not be lost.
    WRITE
  }

  /// What it is called on the command line.
  String name();

  /// What it takes, and its help; made anew at each call.
  Syntax syntax();

  /// What it does, in the words that a failure needs.
  default Task task() {
    return new Task(name(), "changed");
  }

  /// The commands below it, by which it is called: `nxdesk auth login`. One that has some does
  /// nothing by itself.
  default List<Command> commands() {
    return List.of();
  }

  /// What it does at the address that the user names.
  default Access access() {
    return Access.NONE;
  }

  /// Whether it works even where the settings file is broken.
  default boolean ignoresSettings() {
    return false;
  }

  /// Whether it is left out of help and completion: it is for programs.
  default boolean isHidden() {
    return false;
  }

  /// Does it.
  ///
  /// @throws io.github.nxdesk.cli.options.CommandException if it can't be done
  Result run(Invocation invocation);
}
