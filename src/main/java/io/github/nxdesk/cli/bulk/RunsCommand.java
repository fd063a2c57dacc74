package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.journal.RunRecord;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.CompletionValues;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.host.Durations;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.Report;
import io.github.nxdesk.output.RunList;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `nxdesk runs`.
public final class RunsCommand implements Command {
  private static final String PRUNE = "prune";
  private static final String OLDER_THAN = "--older-than";

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public Syntax syntax() {
    var syntax =
        Syntax.of(
                name(),
                "List what earlier runs changed, or delete old runs.",
                "nxdesk runs",
                "nxdesk runs -o json",
                "nxdesk runs prune --older-than 30d")
            .add(
                Options.argument(
                    0,
                    PRUNE,
                    (CompletionValues) () -> Map.of(PRUNE, "delete old runs and their journals"),
                    "Delete runs and their journals instead of listing them."))
            .add(
                Options.text(
                    OLDER_THAN,
                    "DURATION",
                    "With prune: delete runs older than DURATION, like 30d."));
    ConnectionOptions.addProfileTo(syntax);
    OutputOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    var arguments = invocation.arguments();
    var action = arguments.argument(0);
    if (action.isPresent() && !action.get().equals(PRUNE)) {
      throw CommandException.usage("unexpected argument '%s'".formatted(action.get()));
    }
    if (action.isPresent() != arguments.has(OLDER_THAN)) {
      throw CommandException.usage(
          "%s and %s must be used together: nxdesk runs prune --older-than 30d"
              .formatted(PRUNE, OLDER_THAN));
    }
    var oldest = oldest(arguments, invocation.host().clock().instant());
    var store = RunStore.in(invocation.host(), invocation.host().streams().err()::println);
    try {
      if (action.isEmpty()) {
        return new Result.Runs(store.isPresent() ? entries(store.get()) : List.of());
      }
      var pruned = store.isPresent() ? prune(store.get(), oldest) : List.<RunList.Entry>of();
      return invocation.output().format() == OutputFormat.TEXT
          ? new Result.About(
              new Report(
                  "runs prune",
                  ExitCode.OK,
                  null,
                  invocation.output().quiet() ? "" : "Deleted runs: " + pruned.size(),
                  List.of(),
                  Map.of()))
          : new Result.Runs(pruned);
    } catch (IOException e) {
      throw CommandException.usage("the runs can't be read: " + e.getMessage());
    }
  }

  private static Instant oldest(Arguments arguments, Instant now) {
    try {
      return arguments
          .text(OLDER_THAN)
          .map(age -> now.minus(Durations.parse(age)))
          .orElse(Instant.MIN);
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(OLDER_THAN + ": " + e.getMessage());
    }
  }

  private static RunList.Entry entry(RunStore store, RunRecord run) throws IOException {
    var order = run.order();
    return new RunList.Entry(
        run.name(),
        run.started(),
        order.command(),
        order.words(),
        order.target(),
        order.user(),
        store.summary(run));
  }

  private static List<RunList.Entry> entries(RunStore store) throws IOException {
    var entries = new ArrayList<RunList.Entry>();
    for (var run : store.list()) {
      entries.add(entry(store, run));
    }
    return entries;
  }

  /// Deletes old runs, but none that a process is working on.
  private static List<RunList.Entry> prune(RunStore store, Instant oldest) throws IOException {
    var removed = new ArrayList<RunList.Entry>();
    for (var run : store.list()) {
      var entry = entry(store, run);
      if (run.started().isBefore(oldest) && store.remove(run)) {
        removed.add(entry);
      }
    }
    return removed;
  }
}
