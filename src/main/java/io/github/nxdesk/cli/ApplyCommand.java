package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.rows.RowFormat;
import io.github.nxdesk.bulk.rows.RowInput;
import io.github.nxdesk.bulk.rows.RowReaders;
import io.github.nxdesk.bulk.rows.RowValidation;
import io.github.nxdesk.host.Digest;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Nearest;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Task;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk apply`.
final class ApplyCommand implements Command {
  private static final Task TASK = new Task("apply", "updated");
  private static final String FORMAT = "--format";
  private static final String IGNORE_UNKNOWN = "--ignore-unknown";
  private static final String SKIP_INVALID = "--skip-invalid";
  private static final String DRY_RUN = "--dry-run";

  private final Host host;
  private final Connector connector;

  ApplyCommand(Host host, Connector connector) {
    this.host = host;
    this.connector = connector;
  }

  @Override
  public String name() {
    return "apply";
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
                "Change many help desk messages, each row of a file with its own values.",
                "nxdesk apply changes.csv --dry-run --sandbox",
                "nxdesk apply changes.csv --failed again.csv --sandbox",
                "nxdesk get 87654321 -o ndjson --sandbox | nxdesk apply - --sandbox")
            .addPositional(
                PositionalParamSpec.builder()
                    .index("0")
                    .arity("0..1")
                    .type(String.class)
                    .paramLabel("FILE")
                    .description(
                        "CSV with a header, NDJSON, or a JSON array; - or none for standard input.")
                    .build())
            .addOption(
                OptionSpec.builder(FORMAT)
                    .type(String.class)
                    .paramLabel("FORMAT")
                    .completionCandidates(
                        Candidates.of(
                            List.of(RowFormat.values()), RowFormat::label, RowFormat::description))
                    .description(
                        "What the rows are: %s. Default: as the name or the content says."
                            .formatted(String.join(", ", RowFormat.labels())))
                    .build())
            .addOption(Options.flag(IGNORE_UNKNOWN, "Pass over columns that are no fields."))
            .addOption(
                Options.flag(SKIP_INVALID, "Leave out rows that are wrong, and apply the others."))
            .addOption(Options.flag(DRY_RUN, "Show what would change, and send nothing."));
    RunOptions.addTo(spec);
    ConnectionOptions.addTo(spec);
    OutputOptions.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var connection = ConnectionOptions.from(arguments, host.environment(), RunSession.PATIENCE);
    var options = RunOptions.from(arguments);
    var file = file(arguments);
    if (file.equals("-") && connection.readsStandardInput()) {
      throw Options.wrong(arguments, "the rows and --token-file cannot both be standard input");
    }
    var readers = RowReaders.ofRows(format(arguments), Options.isSet(arguments, IGNORE_UNKNOWN));
    try (var input = RowInputs.open(file, host)) {
      var survey = RowValidation.of(input, readers);
      var problem = RowInputs.problem(input, survey, Options.isSet(arguments, SKIP_INVALID));
      if (problem.isPresent()) {
        return fail(output, problem.get());
      }
      options.refuseAsFailed(arguments, file);
      return new RunSession(host, connector, arguments, connection, output, options)
          .carryOut(work(arguments, file, input, readers, survey));
    } catch (IOException e) {
      return fail(output, new Problem.Malformed(e.getMessage() + ".", List.of()));
    }
  }

  private static Work work(
      ParseResult arguments, String file, RowInput input, RowReaders readers, RowValidation survey)
      throws IOException {
    return new Work(
        TASK,
        "apply " + file,
        Digest.of(survey.digest(), String.valueOf(arguments.hasMatchedOption(IGNORE_UNKNOWN))),
        Options.isSet(arguments, DRY_RUN),
        survey.good(),
        survey.badCount(),
        survey.header(),
        new FileRows(input, readers, survey));
  }

  private int fail(OutputOptions output, Problem problem) {
    output.reporter(TASK, host).outcome(new Failed(null, problem));
    return ExitCode.of(problem).code();
  }

  private String file(ParseResult arguments) {
    String file = arguments.matchedPositionalValue(0, null);
    if (file == null && host.terminals().in()) {
      throw Options.wrong(arguments, "no rows: give a FILE, or - to type them");
    }
    return file == null ? "-" : file;
  }

  private static Optional<RowFormat> format(ParseResult arguments) {
    String name = arguments.matchedOptionValue(FORMAT, null);
    if (name == null) {
      return Optional.empty();
    }
    var format = RowFormat.named(name);
    if (format.isEmpty()) {
      throw Options.wrong(
          arguments,
          "%s takes %s, not '%s'%s"
              .formatted(
                  FORMAT,
                  String.join(", ", RowFormat.labels()),
                  name,
                  Nearest.of(name, RowFormat.labels())
                      .map("; did you mean %s?"::formatted)
                      .orElse("")));
    }
    return format;
  }
}
