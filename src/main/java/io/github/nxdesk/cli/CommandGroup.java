package io.github.nxdesk.cli;

import io.github.nxdesk.cli.options.Syntax;
import java.util.List;

/// A command that only holds others: `nxdesk auth login`. Called by itself it shows its help, which
/// [Program] does.
public record CommandGroup(
    String name, String purpose, List<String> examples, List<Command> commands) implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(name, purpose, examples.toArray(String[]::new));
  }

  @Override
  public Result run(Invocation invocation) {
    throw new IllegalStateException("a group is not run");
  }
}
