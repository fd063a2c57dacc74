package io.github.nxdesk.cli;

import io.github.nxdesk.output.ExitCode;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// A command that only holds others: `nxdesk auth login`.
///
/// @param examples for its help
record CommandGroup(String name, String purpose, List<String> examples, List<Command> commands)
    implements Command {
  @Override
  public CommandSpec spec() {
    return HelpText.describe(
        CommandSpec.create().name(name), purpose, examples.toArray(String[]::new));
  }

  /// Called by itself it shows its help, which [Program] does.
  @Override
  public int run(ParseResult arguments) {
    return ExitCode.OK.code();
  }
}
