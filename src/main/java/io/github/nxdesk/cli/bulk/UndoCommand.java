package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.UndoRows;
import io.github.nxdesk.bulk.journal.Effects;
import io.github.nxdesk.bulk.journal.RunRecord;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Endpoint;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.CompletionSource;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.RunOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.host.Digest;
import io.github.nxdesk.output.Task;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `nxdesk undo`.
public final class UndoCommand implements Command {
  private static final String WORDS = "undo ";
  private static final String SANDBOX = "sandbox";

  @Override
  public String name() {
    return "undo";
  }

  @Override
  public Task task() {
    return new Task(name(), "put back");
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
                "Undo what a run changed. Fields that were changed again since are left alone.",
                "nxdesk update 87654321 --closed --sandbox",
                "nxdesk undo --dry-run --sandbox",
                "nxdesk undo --sandbox")
            .group(Syntax.Group.WHICH)
            .add(
                Options.argument(
                    0,
                    "RUN",
                    CompletionSource.RUNS,
                    "Name of the run, or the beginning of it. Default: the last run at this address"
                        + " that changed something."));
    RunOptions.addTo(syntax);
    ConnectionOptions.addTo(syntax);
    OutputOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    var options = RunOptions.from(invocation.arguments());
    try {
      var store =
          RunStore.in(invocation.host(), invocation.host().streams().err()::println)
              .orElseThrow(() ->
                  CommandException.usage("there is no home directory; set HOME or XDG_STATE_HOME"));
      var run = run(invocation, store);
      if (invocation.arguments().argument(0).isEmpty()) {
        invocation.say("Undoing run " + run.name());
      }
      var source = new UndoSource(run, store.effects(run));
      var spec =
          new RunSpec(
              WORDS + run.name(), Digest.of(run.name()), source.size(), 0, List.of(), source);
      return new RunSession(invocation, task(), options, spec).run();
    } catch (IOException e) {
      throw CommandException.usage("the runs can't be read: " + e.getMessage());
    }
  }

  private RunRecord run(Invocation invocation, RunStore store) throws IOException {
    var connection = invocation.connection();
    var target = connection.sandbox() ? SANDBOX : connection.baseUrl().toString();
    var runs = store.list();
    var name = invocation.arguments().argument(0);
    var run = name.isEmpty() ? last(store, runs, target) : named(runs, name.get());
    if (!run.order().target().equals(target)) {
      throw CommandException.usage(
          "run %s was made %s, not %s".formatted(run.name(), at(run.order().target()), at(target)));
    }
    if (store.summary(run).result().equals(RunStore.RUNNING)) {
      throw CommandException.usage(
          "run %s is still running; stop it, or wait until it ends".formatted(run.name()));
    }
    return run;
  }

  private static String at(String target) {
    return target.equals(SANDBOX) ? "in the sandbox" : "at " + target;
  }

  /// The last run that changed something. An undo that was interrupted is resumed, not undone.
  private RunRecord last(RunStore store, List<RunRecord> runs, String target) throws IOException {
    var onTarget = runs.stream().filter(run -> run.order().target().equals(target)).toList();
    for (var run : onTarget) {
      if (run.order().command().equals(name()) && !run.isFinished()) {
        return named(runs, run.order().words().substring(WORDS.length()));
      }
      if (mayHaveChanged(store, run)) {
        return run;
      }
    }
    throw CommandException.usage(
        (onTarget.isEmpty() ? "there are no runs %s" : "no run %s changed anything")
            .formatted(at(target)));
  }

  /// Whether there is something to undo, or may be soon: the last run can't mean the one before a
  /// run that is under way. The counts are not enough, since a row that failed may have been
  /// written all the same.
  private static boolean mayHaveChanged(RunStore store, RunRecord run) throws IOException {
    var summary = store.summary(run);
    return summary.updated() > 0
        || summary.result().equals(RunStore.RUNNING)
        || UndoRows.size(store.effects(run)) > 0;
  }

  private static RunRecord named(List<RunRecord> runs, String name) {
    var found = runs.stream().filter(run -> run.name().startsWith(name)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw CommandException.usage(
        (found.isEmpty()
                ? "there is no run '%s'; 'nxdesk runs' lists them"
                : "several runs start with '%s'; 'nxdesk runs' lists them")
            .formatted(name));
  }

  /// The changes of a run, to be undone.
  private static final class UndoSource implements RunSpec.Source {
    private final RunRecord run;
    private final Effects effects;
    private @Nullable UndoRows rows;

    UndoSource(RunRecord run, Effects effects) {
      this.run = run;
      this.effects = effects;
    }

    long size() {
      return UndoRows.size(effects);
    }

    @Override
    public UndoRows open(boolean dryRun, Endpoint endpoint) throws IOException {
      var opened = UndoRows.of(run.name(), effects, dryRun);
      rows = opened;
      return opened;
    }

    @Override
    public boolean isAllInConflict() {
      return rows != null && rows.isAllInConflict();
    }
  }
}
