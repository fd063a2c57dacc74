package io.github.nxdesk.cli;

import io.github.nxdesk.api.Answer.Given;
import io.github.nxdesk.api.Answer.Refused;
import io.github.nxdesk.api.Created;
import io.github.nxdesk.api.HelpDesk;
import io.github.nxdesk.find.Departments;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Whole;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.update.CreateRequest;
import java.util.List;
import java.util.Optional;
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
    DepartmentOption.addTo(spec);
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
    var department = DepartmentOption.from(arguments);
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
                    desk -> create(desk, record, department),
                    problem -> new Failed(null, problem)));
    output.reporter(TASK, host).outcome(outcome);
    return ExitCode.of(outcome).code();
  }

  private static Outcome create(HelpDesk desk, Change record, Optional<String> department) {
    if (department.isEmpty()) {
      return create(desk, record);
    }
    var business = record.values().get(Field.BUSINESS_ID) instanceof Whole(var id) ? id : null;
    return switch (new Departments(desk).idOf(department.get(), business)) {
      case Refused<Long>(var problem) -> new Failed(null, problem);
      case Given<Long>(_, var departmentId) ->
          create(desk, record.with(Field.HELP_DESK_DEPARTMENT_ID, new Whole(departmentId)));
    };
  }

  private static Outcome create(HelpDesk desk, Change record) {
    return switch (desk.create(record)) {
      case Refused<Created>(var problem) -> new Failed(null, problem);
      case Given<Created>(var status, var created) ->
          new Outcome.Created(created.id(), status, created.message(), record);
    };
  }
}
