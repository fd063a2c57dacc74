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
import io.github.nxdesk.host.FileFailure;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `nxdesk undo`.
public final class UndoCommand implements Command {
  private static final String SANDBOX = "sandbox";

  @Override
  public String name() {
    return LastRun.UNDO;
  }

  @Override
  public Task task() {
    return new Task(name(), "restored");
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
                        + " that changed something and isn't undone yet."));
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
                  CommandException.storage(
                      "There is no home directory with runs; set HOME or XDG_STATE_HOME."));
      var run = run(invocation, store);
      if (invocation.arguments().argument(0).isEmpty()) {
        invocation.say("Undoing run " + run.name());
      }
      var source = new UndoSource(run, store.effects(run));
      var spec =
          new RunSpec(
              LastRun.words(run),
              Digest.of(run.name()),
              source.size(),
              0,
              Optional.empty(),
              source);
      return new RunSession(invocation, task(), options, spec).run();
    } catch (IOException e) {
      throw CommandException.storage(
          "The runs can't be read: %s.".formatted(FileFailure.reason(e)));
    }
  }

  private RunRecord run(Invocation invocation, RunStore store) throws IOException {
    var connection = invocation.connection();
    var target = connection.sandbox() ? SANDBOX : connection.baseUrl().toString();
    var runs = store.list();
    var name = invocation.arguments().argument(0);
    var run = name.isEmpty() ? last(store, runs, target) : named(store, runs, name.get());
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

  private static RunRecord named(RunStore store, List<RunRecord> runs, String name) {
    if (store.broken().stream().anyMatch(each -> each.startsWith(name))) {
      throw damaged(name, "");
    }
    return NamedRun.in(runs, name);
  }

  private static CommandException damaged(String run, String advice) {
    return new CommandException(
        new Problem.Conflict(
            null,
            "The journal of run %s can't be read, so it can't be undone.%s"
                .formatted(run, advice)));
  }

  private static String at(String target) {
    return target.equals(SANDBOX) ? "in the sandbox" : "at " + target;
  }

  private static RunRecord last(RunStore store, List<RunRecord> runs, String target)
      throws IOException {
    var onTarget = runs.stream().filter(run -> run.order().target().equals(target)).toList();
    var last = new LastRun(store, onTarget).find();
    var newest = store.broken().stream().max(Comparator.naturalOrder());
    if (newest.isPresent()
        && last.filter(run -> run.name().compareTo(newest.get()) < 0).isPresent()) {
      throw damaged(newest.get(), " To undo the run before it: nxdesk undo " + last.get().name());
    }
    return last.orElseThrow(() ->
        CommandException.usage(
            (onTarget.isEmpty()
                    ? "there are no runs %s"
                    : "there is nothing to undo %s; 'nxdesk runs' lists the runs, and 'nxdesk"
                        + " undo RUN' undoes any of them")
                .formatted(at(target))));
  }

  /// The changes of a run, to be undone.
  private static final class UndoSource implements RunSpec.Source {
    private static final int NAMED = 10;

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
    public List<String> remarks() {
      var comments = new ArrayList<String>();
      for (long id : effects.changed()) {
        for (var comment : effects.comments().getOrDefault(id, List.of())) {
          comments.add(
              "Comment %d on message %d (by %s) remains: comments can't be undone."
                  .formatted(comment.id(), id, comment.author().label()));
        }
      }
      return comments.size() <= NAMED
          ? comments
          : List.of(
              "%d comments remain: comments can't be undone. To list them: nxdesk runs show %s"
                  .formatted(comments.size(), run.name()));
    }

    @Override
    public boolean isAllInConflict() {
      return rows != null && rows.isAllInConflict();
    }
  }
}
