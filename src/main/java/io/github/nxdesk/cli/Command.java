package io.github.nxdesk.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One command: its options, and what it does with them. The two are apart so that each can be
/// tested alone.
interface Command {
  /// What it is called on the command line.
  String name();

  /// The options and the help, made anew at each call.
  CommandSpec spec();

  /// The commands below it, by which it is called: `nxdesk auth login`. One that has some does
  /// nothing by itself.
  default List<Command> commands() {
    return List.of();
  }

  /// Whether it sends requests to an address of the user's.
  default boolean isRemote() {
    return false;
  }

  /// Whether it changes something at that address, so that what it says must not be lost.
  default boolean isChange() {
    return false;
  }

  /// Does it.
  ///
  /// @return the exit code
  /// @throws picocli.CommandLine.ParameterException for a command line that cannot be carried out,
  ///   before anything has been sent
  int run(ParseResult arguments);
}
