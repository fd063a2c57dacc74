package io.github.nxdesk.cli.message;

import io.github.nxdesk.bulk.Deletion;
import io.github.nxdesk.bulk.journal.Journal;
import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Endpoint;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.bulk.Confirmation;
import io.github.nxdesk.cli.bulk.RunJournal;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.IdArguments;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.RunOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Deleted;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Printable;
import io.github.nxdesk.output.RunReport;
import io.github.nxdesk.output.RunReporter;
import io.github.nxdesk.output.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `nxdesk delete`.
public final class DeleteCommand implements Command {
  /// More messages than anyone would look through.
  private static final int SHOWN = 20;

  @Override
  public String name() {
    return "delete";
  }

  @Override
  public Task task() {
    return new Task(name(), "deleted");
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
            "Delete help desk messages permanently.",
            "nxdesk delete 87654337 --yes --sandbox",
            "nxdesk delete 87654327 87654343 --yes -o json --sandbox");
    IdArguments.addTo(syntax);
    syntax
        .group(Syntax.Group.SAFETY)
        .add(
            RunOptions.yes("Don't ask for confirmation. Required without a terminal."),
            RunOptions.noJournal());
    ConnectionOptions.addTo(syntax);
    OutputOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    var ids = IdArguments.ids(invocation.arguments());
    boolean asks = !RunOptions.from(invocation.arguments()).yes();
    if (asks && !Confirmation.isPossible(invocation.host())) {
      throw CommandException.usage("can't ask for confirmation without a terminal; use --yes");
    }
    var endpoint = invocation.open(true, Duration.ZERO);
    if (asks) {
      confirm(invocation, endpoint, ids);
    }
    try {
      return ids.size() == 1
          ? new Result.Single(deleteOne(invocation, endpoint, ids))
          : deleteAll(invocation, endpoint, ids);
    } catch (IOException e) {
      throw CommandException.storage(String.valueOf(e.getMessage()));
    }
  }

  /// Asks, below the subjects of what is to be deleted.
  private static void confirm(Invocation invocation, Endpoint endpoint, List<Long> ids) {
    var shown = ids.subList(0, Math.min(ids.size(), SHOWN));
    for (var message : Invocation.need(endpoint.client().readAll(shown))) {
      var subject =
          message.fields().values().get(Field.SUBJECT) instanceof Text(var text) ? text : "";
      invocation.say("%d  %s".formatted(message.id(), Printable.line(subject)));
    }
    if (ids.size() > SHOWN) {
      invocation.say("… and %d more".formatted(ids.size() - SHOWN));
    }
    var question =
        ids.size() == 1
            ? "Delete help desk message %d permanently?".formatted(ids.getFirst())
            : "Delete %d help desk messages permanently?".formatted(ids.size());
    if (!Confirmation.isYes(invocation.host(), question)) {
      throw new CommandException(
          new Problem.Interrupted(2, "Not confirmed; nothing was deleted.", false));
    }
  }

  private Outcome deleteOne(Invocation invocation, Endpoint endpoint, List<Long> ids)
      throws IOException {
    var outcomes = new ArrayList<Outcome>();
    var report = delete(invocation, endpoint, ids, outcomes::add);
    return report
        .stop()
        .filter(_ -> outcomes.isEmpty())
        .<Outcome>map(problem -> new Failed(ids.getFirst(), problem))
        .orElseGet(outcomes::getFirst);
  }

  private Result deleteAll(Invocation invocation, Endpoint endpoint, List<Long> ids)
      throws IOException {
    RunReporter reporter = invocation.output().runReporter(task());
    var number = new long[1];
    return new Result.Run(
        reporter, delete(invocation, endpoint, ids, outcome -> reporter.row(++number[0], outcome)));
  }

  private RunReport delete(
      Invocation invocation, Endpoint endpoint, List<Long> ids, Consumer<Outcome> taker)
      throws IOException {
    var words = ids.stream().map(String::valueOf).collect(Collectors.joining(" ", "delete ", ""));
    var outcomes = new ArrayList<Outcome>();
    try (var kept = RunJournal.start(invocation, endpoint, name(), words)) {
      var failure =
          deleted(
              new Deletion(endpoint.client(), kept.journal()),
              ids,
              outcome -> {
                outcomes.add(outcome);
                taker.accept(outcome);
              });
      var run = kept.journal().map(Journal::run).orElse(null);
      var report = report(outcomes, ids.size(), failure.or(() -> stop(outcomes, ids.size())), run);
      if (failure.isEmpty()) {
        kept.logEnd(report.summary());
      }
      return report;
    }
  }

  /// Deletes them.
  ///
  /// @return why the journal can't be written any more; empty if it can
  private static Optional<Problem> deleted(
      Deletion deletion, List<Long> ids, Consumer<Outcome> taker) {
    try {
      deletion.run(ids, taker);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new Problem.Storage(String.valueOf(e.getMessage())));
    }
  }

  private static Optional<Problem> stop(List<Outcome> outcomes, int total) {
    return outcomes.size() < total && outcomes.getLast() instanceof Failed(_, var problem)
        ? Optional.of(problem)
        : Optional.empty();
  }

  private static RunReport report(
      List<Outcome> outcomes, int total, Optional<Problem> stop, @Nullable String run) {
    long deleted = outcomes.stream().filter(Deleted.class::isInstance).count();
    long failed = outcomes.size() - deleted;
    var code = stop.map(ExitCode::of).orElse(failed == 0 ? ExitCode.OK : ExitCode.PARTIAL);
    var result = code == ExitCode.OK ? RunSummary.COMPLETED : code.label();
    return new RunReport(
        run,
        new RunSummary(result, total, deleted, 0, failed, 0),
        code,
        false,
        stop,
        run == null || deleted == 0
            ? ""
            : "Their contents are kept in the journal of run %s; deletions can't be undone."
                .formatted(run));
  }
}
