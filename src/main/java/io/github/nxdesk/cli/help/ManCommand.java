package io.github.nxdesk.cli.help;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.CommandTable;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `nxdesk __man`: writes the manual when nxdesk is packaged, or prints `docs/reference.md`.
public final class ManCommand implements Command {
  private final CommandTable table;

  /// Describes the commands of that table.
  public ManCommand(CommandTable table) {
    this.table = table;
  }

  @Override
  public String name() {
    return "__man";
  }

  @Override
  public boolean isHidden() {
    return true;
  }

  @Override
  public boolean ignoresSettings() {
    return true;
  }

  @Override
  public Syntax syntax() {
    return Syntax.of(name(), "Write man pages to DIR. Without DIR, print the reference.")
        .add(Options.argument(0, "DIR", List.of(), "Directory for the man pages."));
  }

  @Override
  public Result run(Invocation invocation) {
    var folder = invocation.arguments().argument(0);
    if (folder.isEmpty()) {
      return new Result.Text(new Reference(table.tree()).text());
    }
    try {
      var pages = Files.createDirectories(Path.of(folder.get()));
      for (var page : ManPage.all(table.tree())) {
        Files.writeString(pages.resolve(page.fileName()), page.text());
      }
      return new Result.Text("");
    } catch (IOException e) {
      throw CommandException.usage("the man pages can't be written: " + e);
    }
  }
}
