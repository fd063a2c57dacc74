package io.github.nxdesk.cli;

import io.github.nxdesk.cli.options.Syntax;
import java.util.List;

/// A command that only contains others, like `nxdesk auth`. [Program] shows its help if it is
/// called by itself.
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
