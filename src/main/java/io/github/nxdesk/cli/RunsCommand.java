package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.journal.RunRecord;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.host.Durations;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.RunList;
import io.github.nxdesk.output.Sink;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk runs`.
final class RunsCommand implements Command {
  private static final String PRUNE = "prune";
  private static final String OLDER_THAN = "--older-than";

  private final Host host;

  RunsCommand(Host host) {
    this.host = host;
  }

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public CommandSpec spec() {
    var spec =
        HelpText.describe(
            CommandSpec.create().name(name()),
            "List what earlier runs changed, the newest first, or remove old ones.",
            "nxdesk runs",
            "nxdesk runs -o json",
            "nxdesk runs prune --older-than 30d");
    spec.addPositional(
            PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .type(String.class)
                .paramLabel(PRUNE)
                .completionCandidates(
                    (Candidates) () -> Map.of(PRUNE, "remove old runs and all they remember"))
                .description("Remove runs, and all they remember, instead of listing them.")
                .build())
        .addOption(
            Options.text(
                OLDER_THAN, "DURATION", "With prune: those that began longer ago, like 30d."));
    OutputOptions.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    String action = arguments.matchedPositionalValue(0, null);
    if (action != null && !action.equals(PRUNE)) {
      throw Options.wrong(
          arguments, "runs takes nothing, or prune, and not '%s'".formatted(action));
    }
    String age = arguments.matchedOptionValue(OLDER_THAN, null);
    if ((action == null) != (age == null)) {
      throw Options.wrong(
          arguments,
          "%s and %s go together, as in: nxdesk runs prune --older-than 30d"
              .formatted(PRUNE, OLDER_THAN));
    }
    var oldest = age == null ? Instant.MIN : oldest(arguments, age);
    var store = RunStore.in(host);
    try {
      var entries = new ArrayList<RunList.Entry>();
      for (var run : store.isPresent() ? store.get().list() : List.<RunRecord>of()) {
        var entry = entry(run, store.orElseThrow().summary(run));
        if (age == null || isPruned(store.orElseThrow(), run, oldest)) {
          entries.add(entry);
        }
      }
      if (age == null || output.format() != OutputFormat.TEXT) {
        RunList.print(output.format(), entries, new Sink(host.streams().out(), output.out()));
      } else if (!output.quiet()) {
        host.streams().out().println("Removed runs: " + entries.size());
      }
    } catch (IOException e) {
      throw Options.wrong(arguments, "the runs cannot be read: " + e);
    }
    return ExitCode.OK.code();
  }

  private Instant oldest(ParseResult arguments, String age) {
    try {
      return host.clock().instant().minus(Durations.parse(age));
    } catch (IllegalArgumentException e) {
      throw Options.wrong(arguments, OLDER_THAN + ": " + e.getMessage());
    }
  }

  private static RunList.Entry entry(RunRecord run, RunSummary summary) {
    var order = run.order();
    return new RunList.Entry(
        run.name(),
        run.started(),
        order.command(),
        order.words(),
        order.target(),
        order.user(),
        summary);
  }

  /// Whether it was old and is gone; one that a process works on stays.
  private static boolean isPruned(RunStore store, RunRecord run, Instant oldest)
      throws IOException {
    return run.started().isBefore(oldest) && store.remove(run);
  }
}
