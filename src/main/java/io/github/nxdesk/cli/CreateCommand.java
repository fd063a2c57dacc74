package io.github.nxdesk.cli;

import io.github.nxdesk.api.Answer.Given;
import io.github.nxdesk.api.Answer.Refused;
import io.github.nxdesk.api.Created;
import io.github.nxdesk.api.HelpDesk;
import io.github.nxdesk.find.Departments;
import io.github.nxdesk.find.NamedDepartment;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.update.CreateRequest;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk create`.
final class CreateCommand implements Command {
  private static final Task TASK = new Task("create", "created");

  private final Host host;
  private final Connector connector;

  CreateCommand(Host host, Connector connector) {
    this.host = host;
    this.connector = connector;
  }

  @Override
  public String name() {
    return "create";
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public CommandSpec spec() {
    var spec =
        HelpText.describe(
            CommandSpec.create().name(name()),
            "Create a help desk message.",
            "nxdesk create --business-id=1376 --coworker-id=998877 --subject='Lamp'"
                + " --message-text='It flickers.' --priority=Low"
                + " --ai-processing-result=NotProcessed --sandbox");
    FieldOptions.addSettersTo(spec);
    ConnectionOptions.addTo(spec);
    OutputOptions.addTo(
        spec, List.of(OutputFormat.TEXT, OutputFormat.JSON, OutputFormat.NDJSON, OutputFormat.IDS));
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var connection = ConnectionOptions.from(arguments, host.environment());
    if (FieldOptions.readsStandardInput(arguments) && connection.readsStandardInput()) {
      throw Options.wrong(
          arguments, "--message-file and --token-file cannot both read standard input");
    }
    var record = FieldOptions.from(arguments, host.streams().in());
    var outcome =
        new CreateRequest(record)
            .problem()
            .<Outcome>map(problem -> new Failed(null, problem))
            .orElseGet(() ->
                connector.connect(
                    arguments,
                    connection,
                    output,
                    desk -> create(desk, record),
                    problem -> new Failed(null, problem)));
    output.reporter(TASK, host).outcome(outcome);
    return ExitCode.of(outcome).code();
  }

  private static Outcome create(HelpDesk desk, Change record) {
    return switch (NamedDepartment.resolved(record, new Departments(desk))) {
      case Refused<Change>(var problem) -> new Failed(null, problem);
      case Given<Change>(_, var resolved) ->
          switch (desk.create(resolved)) {
            case Refused<Created>(var problem) -> new Failed(null, problem);
            case Given<Created>(var status, var created) ->
                new Outcome.Created(created.id(), status, created.message(), resolved);
          };
    };
  }
}
