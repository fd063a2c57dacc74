package io.github.nxdesk.cli.message;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.IdArguments;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `nxdesk get`.
public final class GetCommand implements Command {
  @Override
  public String name() {
    return "get";
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
            "Show help desk messages.",
            "nxdesk get 87654321 --sandbox",
            "nxdesk get 87654321 -o json --sandbox");
    IdArguments.addTo(syntax);
    OutputOptions.addTo(syntax, OutputFormat.TABULAR);
    ConnectionOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    var ids = IdArguments.ids(invocation.arguments());
    var client = invocation.connect();
    // The same ID twice counts as several: the result is an array.
    if (IdArguments.count(invocation.arguments()) == 1) {
      return new Result.Found(Invocation.need(client.read(ids.getFirst())));
    }
    return all(ids, Invocation.need(client.readAll(ids)));
  }

  /// The API promises neither the order nor that it returns all (nexudus-api.md, Read).
  private static Result all(List<Long> ids, List<Message> messages) {
    Map<Long, Message> byId =
        messages.stream()
            .collect(Collectors.toMap(Message::id, Function.identity(), (first, _) -> first));
    var missing = new ArrayList<>(ids);
    missing.removeAll(byId.keySet());
    return new Result.AllFound(
        ids.stream().map(byId::get).filter(Objects::nonNull).toList(), missing);
  }
}
