package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.ChangeRows;
import io.github.nxdesk.bulk.rows.RowInput;
import io.github.nxdesk.bulk.rows.RowReaders;
import io.github.nxdesk.bulk.rows.RowValidation;
import io.github.nxdesk.host.Digest;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.update.UpdateRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/// The same change to several messages: those that the arguments name, or a file.
final class ManyIds {
  static final String FROM = "--ids-from";

  private static final String DRY_RUN = "--dry-run";
  private static final Task TASK = new Task("update", "updated");

  private final Host host;
  private final Connector connector;
  private final ParseResult arguments;
  private final ConnectionOptions connection;
  private final OutputOptions output;

  ManyIds(
      Host host,
      Connector connector,
      ParseResult arguments,
      ConnectionOptions connection,
      OutputOptions output) {
    this.host = host;
    this.connector = connector;
    this.arguments = arguments;
    this.connection = connection;
    this.output = output;
  }

  /// Whether a file names messages.
  static boolean hasFile(ParseResult arguments) {
    return arguments.hasMatchedOption(FROM);
  }

  static boolean readsStandardInput(ParseResult arguments) {
    return "-".equals(arguments.matchedOptionValue(FROM, ""));
  }

  /// Refuses what is no id among several: it is rather a word that belongs to an option.
  static void refuseWords(ParseResult arguments) {
    var ids = IdArguments.from(arguments);
    for (var id : ids) {
      if (ids.size() > 1 && id instanceof FieldValue.Text(var text)) {
        throw Options.wrong(
            arguments,
            "'%s' is not an id; a text with spaces needs quotes, and a field its --"
                .formatted(text));
      }
    }
  }

  /// Makes the change.
  ///
  /// @param request how, given the change to one message and whether it is a dry run
  /// @return the exit code
  int update(Change change, BiFunction<Change, Boolean, UpdateRequest> request) {
    var options = RunOptions.from(arguments);
    var ids = IdArguments.from(arguments).stream().distinct().toList();
    if (hasFile(arguments) && !ids.isEmpty()) {
      throw Options.wrong(arguments, "%s and IDs exclude each other".formatted(FROM));
    }
    var wrong = ids.stream().map(Field.ID::check).flatMap(Optional::stream).toList();
    var problem =
        wrong.isEmpty()
            ? request.apply(change.with(Field.ID, new Int(1)), true).problem()
            : Optional.of(invalid(wrong));
    if (problem.isPresent()) {
      return fail(problem.get());
    }
    var readers = RowReaders.ofIds(change);
    try (var input = open(ids)) {
      var survey = RowValidation.of(input, readers);
      var bad = RowInputs.problem(input, survey, false);
      if (bad.isPresent()) {
        return fail(bad.get());
      }
      return new RunSession(host, connector, arguments, connection, output, options)
          .carryOut(work(change, request, input, readers, survey));
    } catch (IOException e) {
      return fail(new Problem.Malformed(e.getMessage() + ".", List.of()));
    }
  }

  private Work work(
      Change change,
      BiFunction<Change, Boolean, UpdateRequest> request,
      RowInput input,
      RowReaders readers,
      RowValidation survey) {
    var fields = change.fields().stream().map(Field::wireName).collect(Collectors.joining(", "));
    return new Work(
        TASK,
        "update of %d %s: %s"
            .formatted(survey.good(), survey.good() == 1 ? "message" : "messages", fields),
        // How it is asked changes what is written as well.
        Digest.of(
            survey.digest(), change.values().toString(), request.apply(change, false).toString()),
        Options.isSet(arguments, DRY_RUN),
        survey.good(),
        0,
        List.of(),
        dryRun -> new ChangeRows(readers.open(input), row -> request.apply(row.change(), dryRun)));
  }

  private RowInput open(List<FieldValue> ids) throws IOException {
    if (hasFile(arguments)) {
      return RowInputs.open(arguments.matchedOptionValue(FROM, "-"), host);
    }
    var lines = ids.stream().map(Field.ID.type()::show).collect(Collectors.joining("\n"));
    return RowInput.ofStream(
        "the arguments", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }

  private static Problem invalid(List<FieldError> errors) {
    return new Problem.Invalid(null, "Not sent: some ids are wrong.", errors);
  }

  private int fail(Problem problem) {
    output.reporter(TASK, host).outcome(new Failed(null, problem));
    return ExitCode.of(problem).code();
  }
}
