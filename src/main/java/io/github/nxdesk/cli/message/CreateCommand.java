package io.github.nxdesk.cli.message;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.bulk.RunJournal;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.FieldOptions;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.RunOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.find.DepartmentNames;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.Created;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.update.CreateRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// `nxdesk create`.
public final class CreateCommand implements Command {
  @Override
  public String name() {
    return "create";
  }

  @Override
  public Task task() {
    return new Task(name(), "created");
  }

  @Override
  public Access access() {
    return Access.WRITE;
  }

  @Override
  public Syntax syntax() {
    var syntax =
        Syntax.of(
            name(),
            "Create a help desk message.",
            "nxdesk create --sandbox --business-id=1376 --coworker-id=998877 --subject=Lamp"
                + " --message-text=Dark. --priority=Low --ai-processing-result=NotProcessed");
    FieldOptions.addSettersTo(syntax);
    syntax.group(Syntax.Group.SAFETY).add(RunOptions.noJournal());
    OutputOptions.addTo(
        syntax,
        List.of(OutputFormat.TEXT, OutputFormat.JSON, OutputFormat.NDJSON, OutputFormat.IDS));
    ConnectionOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    var request =
        new CreateRequest(
            invocation
                .settings()
                .defaults()
                .over(FieldOptions.from(invocation.arguments(), invocation.in())));
    request
        .problem()
        .ifPresent(problem -> {
          throw new CommandException(problem);
        });
    var endpoint = invocation.open(true, Duration.ZERO);
    var record = Invocation.need(new DepartmentNames(endpoint.client()).resolve(request.record()));
    // Before anything is sent: it must not turn out afterwards that the journal can't be kept.
    try (var journal = RunJournal.start(invocation, endpoint, name(), "create")) {
      Outcome outcome =
          switch (endpoint.client().create(record)) {
            case Refused<Created>(var problem) -> new Failed(null, problem);
            case Given<Created>(var status, var created) ->
                new Outcome.Created(created.id(), status, created.message(), record);
          };
      journal.logOnly(invocation, name(), outcome);
      return new Result.Single(outcome);
    } catch (IOException e) {
      throw CommandException.storage(String.valueOf(e.getMessage()));
    }
  }
}
