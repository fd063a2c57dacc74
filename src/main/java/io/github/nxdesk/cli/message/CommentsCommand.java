package io.github.nxdesk.cli.message;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.IdArguments;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.find.Conversation;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.Task;

/// `nxdesk comments`.
public final class CommentsCommand implements Command {
  @Override
  public String name() {
    return "comments";
  }

  @Override
  public Task task() {
    return new Task(name(), "read");
  }

  @Override
  public Access access() {
    return Access.READ;
  }

  @Override
  public Syntax syntax() {
    var syntax =
        Syntax.of(
            name(),
            "Show the conversation about a help desk message.",
            "nxdesk comments 87654321 --sandbox",
            "nxdesk comments 87654321 -o ndjson --sandbox");
    IdArguments.addTo(syntax);
    OutputOptions.addTo(syntax, OutputFormat.TABULAR);
    ConnectionOptions.addTo(syntax);
    return syntax;
  }

  /// Reads the message first: a search for the comments on a message that doesn't exist would
  /// succeed and find none.
  @Override
  public Result run(Invocation invocation) {
    long id = IdArguments.id(invocation.arguments());
    var client = invocation.connect();
    var message = Invocation.need(client.read(id));
    return new Result.Conversation(message, Invocation.need(Conversation.of(client, id)));
  }
}
