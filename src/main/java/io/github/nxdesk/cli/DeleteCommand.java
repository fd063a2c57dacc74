package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.Deletion;
import io.github.nxdesk.bulk.journal.Journal;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Deleted;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.RunReport;
import io.github.nxdesk.output.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk delete`.
final class DeleteCommand implements Command {
  private static final Task TASK = new Task("delete", "deleted");
  private static final String YES = "--yes";

  private final Host host;
  private final Connector connector;

  DeleteCommand(Host host, Connector connector) {
    this.host = host;
    this.connector = connector;
  }

  @Override
  public String name() {
    return "delete";
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
            "Delete help desk messages for good.",
            "nxdesk delete 87654337 --yes --sandbox",
            "nxdesk delete 87654327 87654343 --yes -o json --sandbox");
    IdArguments.addTo(spec);
    spec.addOption(Options.flag(YES, "Do not ask. Needed where there is no terminal to ask on."));
    JournalOption.addTo(spec);
    ConnectionOptions.addTo(spec);
    OutputOptions.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var connection = ConnectionOptions.from(arguments, host.environment());
    var given = IdArguments.from(arguments).stream().distinct().toList();
    if (given.isEmpty()) {
      throw Options.wrong(arguments, "no message is named: give its ID");
    }
    var errors = given.stream().map(Field.ID::check).flatMap(Optional::stream).toList();
    if (!errors.isEmpty()) {
      return fail(output, null, new Problem.Invalid(null, "Not sent: some ids are wrong.", errors));
    }
    var ids = given.stream().map(DeleteCommand::id).toList();
    var only = ids.size() == 1 ? ids.getFirst() : null;
    if (!Options.isSet(arguments, YES) && !isConfirmed(arguments, ids)) {
      return fail(
          output, only, new Problem.Interrupted(2, "Not confirmed; nothing was deleted.", false));
    }
    return connector.connect(
        arguments,
        connection,
        output,
        Pacing.ofOne(true, Duration.ZERO, output, host),
        (desk, site) -> {
          try {
            return delete(arguments, output, desk, site, ids);
          } catch (IOException e) {
            return fail(output, only, new Problem.Usage(String.valueOf(e.getMessage())));
          }
        },
        problem -> fail(output, only, problem));
  }

  private int delete(
      ParseResult arguments, OutputOptions output, NexudusClient desk, Site site, List<Long> ids)
      throws IOException {
    var words = ids.stream().map(String::valueOf).collect(Collectors.joining(" ", "delete ", ""));
    var journal = JournalOption.start(arguments, words, site, connector.version(), host);
    var outcomes = new ArrayList<Outcome>();
    try (var kept = journal.orElse(null);
        var report =
            output.format().runReporter(TASK, output.out(host), output.err(host), output.quiet())) {
      new Deletion(desk, journal)
          .run(
              ids,
              outcome -> {
                outcomes.add(outcome);
                if (ids.size() > 1) {
                  report.row(outcomes.size(), outcome);
                }
              });
      var ending = ending(outcomes, ids.size(), journal.map(Journal::run).orElse(null));
      if (kept != null) {
        kept.finish(ending.summary());
      }
      if (ids.size() > 1) {
        report.end(ending);
        return ending.code().code();
      }
    }
    output.reporter(TASK, host).outcome(outcomes.getFirst());
    return ExitCode.of(outcomes.getFirst()).code();
  }

  private static RunReport ending(List<Outcome> outcomes, int total, @Nullable String run) {
    long deleted = outcomes.stream().filter(Deleted.class::isInstance).count();
    long failed = outcomes.size() - deleted;
    var stop =
        outcomes.size() < total && outcomes.getLast() instanceof Failed(_, var problem)
            ? Optional.of(problem)
            : Optional.<Problem>empty();
    var code = stop.map(ExitCode::of).orElse(failed == 0 ? ExitCode.OK : ExitCode.PARTIAL);
    var summary =
        new RunSummary(
            code == ExitCode.OK ? RunSummary.COMPLETED : code.label(),
            total,
            deleted,
            0,
            failed,
            0);
    return new RunReport(
        run,
        summary,
        code,
        false,
        stop,
        run == null || deleted == 0
            ? ""
            : "What they held is in the journal of run %s; they cannot be put back."
                .formatted(run));
  }

  private boolean isConfirmed(ParseResult arguments, List<Long> ids) {
    if (!host.terminals().in() || !host.terminals().err()) {
      throw Options.wrong(
          arguments, "there is no terminal to ask on: %s deletes without asking".formatted(YES));
    }
    return Confirmation.isYes(
        host,
        ids.size() == 1
            ? "Delete help desk message %d for good?".formatted(ids.getFirst())
            : "Delete %d help desk messages for good?".formatted(ids.size()));
  }

  private int fail(OutputOptions output, @Nullable Long id, Problem problem) {
    output.reporter(TASK, host).outcome(new Failed(id, problem));
    return ExitCode.of(problem).code();
  }

  private static long id(FieldValue value) {
    return value instanceof Int(var id) ? id : 0;
  }
}
