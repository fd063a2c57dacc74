package io.github.nxdesk.cli.help;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;

/// `nxdesk version`.
public final class VersionCommand implements Command {
  @Override
  public String name() {
    return "version";
  }

  @Override
  public boolean ignoresSettings() {
    return true;
  }

  @Override
  public Syntax syntax() {
    var syntax = Syntax.of(name(), "Show the version.", "nxdesk version");
    OutputOptions.addForFailuresTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    return new Result.Text("nxdesk " + invocation.version() + "\n");
  }
}
