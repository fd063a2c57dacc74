package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.journal.Damage;
import io.github.nxdesk.bulk.journal.Effects.Irreversible;
import io.github.nxdesk.bulk.journal.RunRecord;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.CompletionSource;
import io.github.nxdesk.cli.options.CompletionValues;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.host.Durations;
import io.github.nxdesk.host.FileFailure;
import io.github.nxdesk.model.RecordedRow;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.Report;
import io.github.nxdesk.output.RunDetails;
import io.github.nxdesk.output.RunList;
import io.github.nxdesk.output.Task;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// `nxdesk runs`.
public final class RunsCommand implements Command {
  private static final String OLDER_THAN = "--older-than";
  private static final String LIMIT = "--limit";

  /// What it can do.
  private enum Action {
    LIST("list runs, the newest first"),
    SHOW("show what a run did to each message"),
    PRUNE("delete old runs and their journals");

    private final String description;

    Action(String description) {
      this.description = description;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Action of(Arguments arguments) {
      var given = arguments.argument(0).orElse(LIST.label());
      return Arrays.stream(values())
          .filter(action -> action.label().equals(given))
          .findFirst()
          .orElseThrow(() ->
              CommandException.usage(
                  "unexpected argument '%s'; use list, show or prune".formatted(given)));
    }
  }

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public Task task() {
    return Task.ofProgram(name(), "read");
  }

  @Override
  public Syntax syntax() {
    var actions =
        CompletionValues.of(List.of(Action.values()), Action::label, action -> action.description);
    var syntax =
        Syntax.of(
                name(),
                "List earlier runs, show what they changed, or delete them.",
                "nxdesk runs",
                "nxdesk runs --limit 5 -o json",
                "nxdesk runs prune --older-than 30d")
            .add(Options.argument(0, "list|show|prune", actions, "What to do. Default: list."))
            .add(
                Options.argument(
                    1,
                    "RUN",
                    CompletionSource.RUNS,
                    "With show: name of the run, or the beginning of it."))
            .add(
                Options.text(LIMIT, "N", "With list: show at most N runs."),
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
    var action = Action.of(arguments);
    refuse(arguments, action);
    var oldest = oldest(arguments, invocation.host().clock().instant());
    var limit = limit(arguments);
    var store = RunStore.in(invocation.host(), invocation.host().streams().err()::println);
    try {
      return switch (action) {
        case LIST -> new Result.Runs(store.isPresent() ? entries(store.get(), limit) : List.of());
        case SHOW -> show(store, arguments.argument(1).orElse(""));
        case PRUNE ->
            pruned(invocation, store.isPresent() ? prune(store.get(), oldest) : List.of());
      };
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static void refuse(Arguments arguments, Action action) {
    if ((action == Action.PRUNE) != arguments.has(OLDER_THAN)) {
      throw CommandException.usage(
          "prune and %s must be used together: nxdesk runs prune --older-than 30d"
              .formatted(OLDER_THAN));
    }
    if ((action == Action.SHOW) != arguments.argument(1).isPresent()) {
      throw CommandException.usage(
          action == Action.SHOW
              ? "no run specified; 'nxdesk runs' lists them"
              : "unexpected argument '%s'".formatted(arguments.argument(1).orElse("")));
    }
    if (action != Action.LIST && arguments.has(LIMIT)) {
      throw CommandException.usage("%s only works with list".formatted(LIMIT));
    }
  }

  private static CommandException unreadable(IOException e) {
    return CommandException.storage("The runs can't be read: %s.".formatted(FileFailure.reason(e)));
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

  private static long limit(Arguments arguments) {
    var text = arguments.text(LIMIT).orElse("");
    if (text.isEmpty() && !arguments.has(LIMIT)) {
      return Long.MAX_VALUE;
    }
    if (!text.matches("0*[1-9]\\d{0,8}")) {
      throw CommandException.usage("%s: '%s' is not a number, 1 or greater".formatted(LIMIT, text));
    }
    return Long.parseLong(text);
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
        store.summary(run),
        created(store, run));
  }

  /// The messages that it created. Only one command creates any, and its journal is short.
  private static List<Long> created(RunStore store, RunRecord run) throws IOException {
    return run.order().command().equals("create")
        ? store.effects(run).irreversible().entrySet().stream()
            .filter(each -> each.getValue() == Irreversible.CREATED)
            .map(Map.Entry::getKey)
            .toList()
        : List.of();
  }

  private static List<RunList.Entry> entries(RunStore store, long limit) throws IOException {
    var entries = new ArrayList<RunList.Entry>();
    for (var run : store.list()) {
      if (entries.size() == limit) {
        break;
      }
      entries.add(entry(store, run));
    }
    return entries;
  }

  private static Result show(Optional<RunStore> found, String name) throws IOException {
    var run = NamedRun.in(found.isPresent() ? found.get().list() : List.of(), name);
    var store = found.orElseThrow();
    var damaged = store.effects(run).damage().stream().map(Damage::label).toList();
    return new Result.RunShown(
        new RunDetails(entry(store, run), damaged, taker -> rows(store, run, taker)));
  }

  private static void rows(RunStore store, RunRecord run, Consumer<RecordedRow> taker) {
    try {
      store.rows(run, taker);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Result pruned(Invocation invocation, List<RunList.Entry> pruned) {
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
  }

  /// Deletes old runs, but none that a process is working on.
  private static List<RunList.Entry> prune(RunStore store, Instant oldest) throws IOException {
    var removed = new ArrayList<RunList.Entry>();
    for (var run : store.list()) {
      if (run.started().isBefore(oldest)) {
        var entry = entry(store, run);
        if (store.remove(run)) {
          removed.add(entry);
        }
      }
    }
    return removed;
  }
}
