package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.TextCheck;
import io.github.nxdesk.bulk.rows.RowFormat;
import io.github.nxdesk.bulk.rows.RowReaders;
import io.github.nxdesk.bulk.rows.RowValidation;
import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.CompletionValues;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.RunOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.host.Digest;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.Task;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `nxdesk apply`.
public final class ApplyCommand implements Command {
  private static final String FORMAT = "--format";
  private static final String IGNORE_UNKNOWN = "--ignore-unknown";
  private static final String IGNORE_UPDATED_ON = "--ignore-updated-on";
  private static final String ACCEPT_TEXT = "--accept-text";
  private static final String SKIP_INVALID = "--skip-invalid";

  @Override
  public String name() {
    return "apply";
  }

  @Override
  public Task task() {
    return new Task(name(), "updated");
  }

  @Override
  public Access access() {
    return Access.WRITE;
  }

  @Override
  public Syntax syntax() {
    var formats =
        CompletionValues.of(List.of(RowFormat.values()), RowFormat::label, RowFormat::description);
    var syntax =
        Syntax.of(
                name(),
                "Update many messages from a file. Each row has its own values.",
                "nxdesk apply changes.csv --dry-run --sandbox",
                "nxdesk apply changes.csv --failed again.csv --sandbox",
                "nxdesk get 87654321 -o ndjson --sandbox | nxdesk apply - --sandbox")
            .group(Syntax.Group.WHICH)
            .add(
                Options.argument(
                    0,
                    Options.INPUT,
                    List.of(),
                    "CSV with a header, NDJSON, or a JSON array. Default: standard input (-)."))
            .add(
                Options.choice(
                    FORMAT,
                    "FORMAT",
                    formats,
                    "Format of the rows: %s. Default: detected."
                        .formatted(Options.or(RowFormat.labels()))),
                Options.flag(IGNORE_UNKNOWN, "Ignore unknown columns."),
                Options.flag(
                    IGNORE_UPDATED_ON,
                    "Apply a row even if its message has changed since the row's UpdatedOn."),
                Options.flag(
                    ACCEPT_TEXT, "Write texts even if a spreadsheet seems to have damaged them."),
                Options.flag(SKIP_INVALID, "Skip invalid rows and apply the others."));
    RunOptions.addWithFailedTo(syntax);
    ConnectionOptions.addTo(syntax);
    OutputOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    var arguments = invocation.arguments();
    var options = RunOptions.from(arguments);
    var file = file(invocation);
    boolean ignoresUnknown = arguments.isSet(IGNORE_UNKNOWN);
    boolean ignoresUpdatedOn = arguments.isSet(IGNORE_UPDATED_ON);
    boolean acceptsText = arguments.isSet(ACCEPT_TEXT);
    var readers = RowReaders.ofRows(format(arguments), ignoresUnknown, ignoresUpdatedOn);
    try (var input = RowInputs.open(file, invocation.host())) {
      var validation = RowValidation.of(input, readers);
      RowInputs.refuse(input, validation, arguments.isSet(SKIP_INVALID));
      if (validation.isEmpty()) {
        return RowInputs.nothingToDo(invocation, task(), options, "No rows in " + input.name());
      }
      options.refuseAsFailed(file);
      var spec =
          new RunSpec(
              "apply " + file,
              Digest.of(
                  validation.digest(),
                  String.valueOf(ignoresUnknown),
                  String.valueOf(ignoresUpdatedOn),
                  String.valueOf(acceptsText)),
              validation.good(),
              validation.badCount(),
              validation.header(),
              new FileRows(
                  input, readers, validation, new TextCheck(acceptsText, invocation::say)));
      return new RunSession(invocation, task(), options, spec).run();
    } catch (IOException e) {
      throw new CommandException(new Problem.Malformed(e.getMessage() + ".", List.of()));
    }
  }

  private static String file(Invocation invocation) {
    var file = invocation.arguments().argument(0);
    if (file.isEmpty() && invocation.host().terminals().in()) {
      throw CommandException.usage("no input file specified; use - to read standard input");
    }
    if (file.isEmpty() && invocation.connection().readsStandardInput()) {
      throw CommandException.usage("--token-file and FILE can't both read standard input");
    }
    return file.orElse("-");
  }

  private static Optional<RowFormat> format(Arguments arguments) {
    var name = arguments.text(FORMAT);
    return name.map(each ->
        RowFormat.named(each)
            .orElseThrow(() -> Options.notOneOf(FORMAT, each, RowFormat.labels())));
  }
}
