package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.journal.Journal;
import io.github.nxdesk.find.DepartmentNames;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.Created;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.update.CreateRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  public boolean isChange() {
    return true;
  }

  @Override
  public CommandSpec spec() {
    var spec =
        HelpText.describe(
            CommandSpec.create().name(name()),
            "Create a help desk message.",
            "nxdesk create --business-id=1376 --coworker-id=998877 --subject=Lamp"
                + " --message-text=Dark. \\",
            "    --priority=Low --ai-processing-result=NotProcessed --sandbox");
    FieldOptions.addSettersTo(spec);
    JournalOption.addTo(spec);
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
    var record =
        connection.settings().defaults().over(FieldOptions.from(arguments, host.streams().in()));
    var outcome =
        new CreateRequest(record)
            .problem()
            .<Outcome>map(problem -> new Failed(null, problem))
            .orElseGet(() ->
                connector.connect(
                    arguments,
                    connection,
                    output,
                    Pacing.ofOne(true, Duration.ZERO, output, host),
                    (desk, site) -> create(arguments, desk, site, record),
                    problem -> new Failed(null, problem)));
    output.reporter(TASK, host).outcome(outcome);
    return ExitCode.of(outcome).code();
  }

  private Outcome create(ParseResult arguments, NexudusClient desk, Site site, Change record) {
    return switch (new DepartmentNames(desk).resolve(record)) {
      case Refused<Change>(var problem) -> new Failed(null, problem);
      case Given<Change>(_, var resolved) -> {
        // Begun before anything is sent: a journal that cannot be kept must not come to light
        // later.
        try (var journal =
            JournalOption.start(arguments, "create", site, connector.version(), host)
                .orElse(null)) {
          yield created(desk, resolved, journal);
        } catch (IOException e) {
          yield new Failed(null, new Problem.Usage(String.valueOf(e.getMessage())));
        }
      }
    };
  }

  private Outcome created(NexudusClient desk, Change record, @Nullable Journal journal) {
    Outcome outcome =
        switch (desk.create(record)) {
          case Refused<Created>(var problem) -> new Failed(null, problem);
          case Given<Created>(var status, var created) ->
              new Outcome.Created(created.id(), status, created.message(), record);
        };
    if (journal != null) {
      try {
        boolean failed = outcome instanceof Failed;
        journal.settle(1, outcome);
        journal.finish(
            new RunSummary(
                failed ? RunSummary.PARTIAL : RunSummary.COMPLETED,
                1,
                failed ? 0 : 1,
                0,
                failed ? 1 : 0,
                0));
      } catch (IOException _) {
        // Not in the words of a journal that fails: they advise to repeat the command.
        host.streams()
            .err()
            .println(
                "nxdesk create: the journal can no longer be written, so that nxdesk runs does not"
                    + " know what came of this");
      }
    }
    return outcome;
  }
}
