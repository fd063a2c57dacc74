package io.github.nxdesk.cli.completion;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.CommandTable;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.Syntax;
import java.util.List;

/// `nxdesk __complete -- WORDS...`: the shells call it to complete the last word. It prints a line
/// for each word that fits, with a tab and a description, and `:files` if file names fit.
public final class CompleteCommand implements Command {
  private final CommandTable table;

  /// Completes the commands of that table.
  public CompleteCommand(CommandTable table) {
    this.table = table;
  }

  @Override
  public String name() {
    return "__complete";
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
    return Syntax.of(name(), "Print the words that can replace the last word.")
        .add(Options.arguments("WORD", List.of(), "Command line, without nxdesk."));
  }

  @Override
  public Result run(Invocation invocation) {
    var offer =
        new Completion(table, invocation.host(), invocation.arguments().arguments()).offer();
    var text = new StringBuilder();
    offer
        .values()
        .forEach((value, description) ->
            text.append(value).append('\t').append(description).append('\n'));
    return new Result.Text(offer.files() ? text.append(":files\n").toString() : text.toString());
  }
}
