package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.UndoRows;
import io.github.nxdesk.bulk.journal.RunRecord;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.host.Digest;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.output.Task;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk undo`.
final class UndoCommand implements Command {
  private static final Task TASK = new Task("undo", "put back");
  private static final String DRY_RUN = "--dry-run";
  private static final String WORDS = "undo ";

  private final Host host;
  private final Connector connector;

  UndoCommand(Host host, Connector connector) {
    this.host = host;
    this.connector = connector;
  }

  @Override
  public String name() {
    return "undo";
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
                "Put back what a run changed, but only where it still is as the run left it.",
                "nxdesk update 87654321 --closed --sandbox",
                "nxdesk undo --dry-run --sandbox",
                "nxdesk undo --sandbox")
            .addPositional(
                PositionalParamSpec.builder()
                    .index("0")
                    .arity("0..1")
                    .type(String.class)
                    .paramLabel("RUN")
                    .description(
                        "The run, or the beginning of its name. Default: the last one on the same"
                            + " target that changed something.")
                    .build())
            .addOption(Options.flag(DRY_RUN, "Show what would be put back, and send nothing."));
    RunOptions.addWithoutRowsTo(spec);
    ConnectionOptions.addTo(spec);
    OutputOptions.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var connection = ConnectionOptions.from(arguments, host.environment(), RunSession.PATIENCE);
    var options = RunOptions.from(arguments);
    boolean dryRun = Options.isSet(arguments, DRY_RUN);
    try {
      var store =
          RunStore.in(host)
              .orElseThrow(() -> Options.wrong(arguments, "there is no home directory with runs"));
      var run = run(arguments, store, connection);
      if (!arguments.hasMatchedPositional(0) && !output.quiet()) {
        host.streams().err().println("Undo of run " + run.name());
      }
      var source = new UndoSource(store, run);
      return new RunSession(host, connector, arguments, connection, output, options)
          .carryOut(
              new Work(
                  TASK,
                  WORDS + run.name(),
                  Digest.of(run.name()),
                  dryRun,
                  source.size(),
                  0,
                  List.of(),
                  source));
    } catch (IOException e) {
      throw Options.wrong(arguments, "the runs cannot be read: " + e);
    }
  }

  private RunRecord run(ParseResult arguments, RunStore store, ConnectionOptions connection)
      throws IOException {
    var target = connection.sandbox() ? "sandbox" : connection.baseUrl().toString();
    var runs = store.list();
    String name = arguments.matchedPositionalValue(0, null);
    var run = name == null ? last(arguments, store, runs, target) : named(arguments, runs, name);
    if (!run.order().target().equals(target)) {
      throw Options.wrong(
          arguments,
          "run %s was on %s, and not on %s".formatted(run.name(), run.order().target(), target));
    }
    if (store.summary(run).result().equals(RunStore.RUNNING)) {
      throw Options.wrong(
          arguments, "run %s is under way; stop it, or wait for it".formatted(run.name()));
    }
    return run;
  }

  /// The last run that changed something, which is what there is to put back. An undo that was cut
  /// off is gone on with, and not undone.
  private static RunRecord last(
      ParseResult arguments, RunStore store, List<RunRecord> runs, String target)
      throws IOException {
    var onTarget = runs.stream().filter(run -> run.order().target().equals(target)).toList();
    for (var run : onTarget) {
      if (isUnfinishedUndo(run)) {
        return named(arguments, runs, run.order().words().substring(WORDS.length()));
      }
      if (mayHaveChanged(store, run)) {
        return run;
      }
    }
    throw Options.wrong(
        arguments,
        onTarget.isEmpty()
            ? "there is no run on " + target
            : "no run on %s changed anything".formatted(target));
  }

  private static boolean isUnfinishedUndo(RunRecord run) {
    return run.order().command().equals(TASK.command()) && !run.isFinished();
  }

  /// Whether there is something to put back, or may be before long: who asks for the last run does
  /// not mean the one before a run that is under way. The counts alone do not tell, for a row that
  /// failed may have been written all the same.
  private static boolean mayHaveChanged(RunStore store, RunRecord run) throws IOException {
    var summary = store.summary(run);
    return summary.updated() > 0
        || summary.result().equals(RunStore.RUNNING)
        || UndoRows.of(store, run, true).size() > 0;
  }

  private static RunRecord named(ParseResult arguments, List<RunRecord> runs, String name) {
    var found = runs.stream().filter(run -> run.name().startsWith(name)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw Options.wrong(
        arguments,
        found.isEmpty()
            ? "there is no run '%s'; nxdesk runs lists them".formatted(name)
            : "%d runs begin with '%s'; nxdesk runs lists them".formatted(found.size(), name));
  }

  /// The messages of a run.
  private static final class UndoSource implements Work.Source {
    private final RunStore store;
    private final RunRecord run;
    private UndoRows rows;

    UndoSource(RunStore store, RunRecord run) throws IOException {
      this.store = store;
      this.run = run;
      this.rows = UndoRows.of(store, run, true);
    }

    long size() {
      return rows.size();
    }

    @Override
    public UndoRows open(boolean dryRun) throws IOException {
      rows = UndoRows.of(store, run, dryRun);
      return rows;
    }

    @Override
    public boolean isAllInConflict() {
      return rows.isAllInConflict();
    }
  }
}
