package io.github.nxdesk.cli;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.Reporter;
import io.github.nxdesk.output.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk get`.
final class GetCommand implements Command {
  private static final Task TASK = new Task("get", "read");

  private final Host host;
  private final Connector connector;

  GetCommand(Host host, Connector connector) {
    this.host = host;
    this.connector = connector;
  }

  @Override
  public String name() {
    return "get";
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
            "Show help desk messages.",
            "nxdesk get 87654321 --sandbox",
            "nxdesk get 87654321 -o json --sandbox");
    IdArguments.addTo(spec);
    ConnectionOptions.addTo(spec);
    OutputOptions.addTo(spec, OutputFormat.TABULAR);
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var connection = ConnectionOptions.from(arguments, host.environment());
    var given = IdArguments.from(arguments);
    if (given.isEmpty()) {
      throw Options.wrong(arguments, "no message is named: give its ID");
    }
    var reporter = output.reporter(TASK, host);
    var errors = given.stream().map(Field.ID::check).flatMap(Optional::stream).toList();
    if (!errors.isEmpty()) {
      return fail(reporter, null, invalid(errors));
    }
    var ids = given.stream().map(GetCommand::id).distinct().toList();
    var only = given.size() == 1 ? ids.getFirst() : null;
    return connector.connect(
        arguments,
        connection,
        output,
        desk -> only == null ? getAll(desk, ids, reporter) : get(desk, only, reporter),
        problem -> fail(reporter, only, problem));
  }

  private static int get(NexudusClient desk, long id, Reporter reporter) {
    return switch (desk.read(id)) {
      case Refused<Message>(var problem) -> fail(reporter, id, problem);
      case Given<Message>(_, var message) -> {
        reporter.message(message);
        yield ExitCode.OK.code();
      }
    };
  }

  /// The API promises neither the order nor that all are there (nexudus-api.md, Read).
  private static int getAll(NexudusClient desk, List<Long> ids, Reporter reporter) {
    return switch (desk.readAll(ids)) {
      case Refused<List<Message>>(var problem) -> fail(reporter, null, problem);
      case Given<List<Message>>(_, var messages) -> {
        Map<Long, Message> byId =
            messages.stream()
                .collect(Collectors.toMap(Message::id, Function.identity(), (first, _) -> first));
        var found = ids.stream().map(byId::get).filter(Objects::nonNull).toList();
        var missing = new ArrayList<>(ids);
        missing.removeAll(byId.keySet());
        reporter.messages(found, missing);
        yield code(found.size(), missing.size()).code();
      }
    };
  }

  private static ExitCode code(int found, int missing) {
    if (missing == 0) {
      return ExitCode.OK;
    }
    return found == 0 ? ExitCode.NOT_FOUND : ExitCode.PARTIAL;
  }

  private static Problem invalid(List<FieldError> errors) {
    return new Problem.Invalid(null, "Not sent: some ids are wrong.", errors);
  }

  private static int fail(Reporter reporter, @Nullable Long id, Problem problem) {
    reporter.outcome(new Failed(id, problem));
    return ExitCode.of(problem).code();
  }

  private static long id(FieldValue value) {
    return value instanceof Int(var id) ? id : 0;
  }
}
