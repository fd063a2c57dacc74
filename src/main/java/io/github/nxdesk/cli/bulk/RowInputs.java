package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.rows.Reading;
import io.github.nxdesk.bulk.rows.RowInput;
import io.github.nxdesk.bulk.rows.RowInputException;
import io.github.nxdesk.bulk.rows.RowValidation;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.RunOptions;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.RunReport;
import io.github.nxdesk.output.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Opens the input of rows, and reports invalid rows.
final class RowInputs {
  private RowInputs() {}

  /// @param file `-` for standard input
  static RowInput open(String file, Host host) throws RowInputException {
    return file.equals("-")
        ? RowInput.ofStream("standard input", host.streams().in())
        : RowInput.ofFile(file);
  }

  /// The errors of a row, each with its place; none if the row is valid.
  static List<FieldError> errors(Reading reading) {
    return switch (reading) {
      case Reading.Malformed(var place, var message, _, _) ->
          List.of(new FieldError(null, "%s: %s".formatted(place, message), FieldValue.CLEARED));
      case Reading.Refused(_, var refused) -> refused;
      case Reading.Good _ -> List.of();
    };
  }

  /// Ends a command that has no rows, without a request.
  ///
  /// @param what what there is none of, without a full stop
  static Result nothingToDo(Invocation invocation, Task task, RunOptions options, String what)
      throws IOException {
    invocation.say(what + "; nothing to do.");
    return new Result.Run(
        invocation.output().runReporter(task),
        new RunReport(
            null,
            new RunSummary(RunSummary.COMPLETED, 0, 0, 0, 0, 0),
            ExitCode.OK,
            options.dryRun(),
            Optional.empty(),
            ""));
  }

  /// Refuses the input if any row is invalid: nothing is sent then.
  ///
  /// @param skipInvalid whether invalid rows are skipped instead
  static void refuse(RowInput input, RowValidation validation, boolean skipInvalid) {
    if (validation.badCount() == 0 || (skipInvalid && !validation.cutOff())) {
      return;
    }
    var errors = new ArrayList<FieldError>();
    validation.bad().forEach(bad -> errors.addAll(errors(bad)));
    long more = validation.badCount() - validation.bad().size();
    if (more > 0) {
      errors.add(new FieldError(null, "and %d more rows".formatted(more), FieldValue.CLEARED));
    }
    var message =
        "Nothing was sent: %d of %d rows in %s are invalid."
            .formatted(
                validation.badCount(), validation.badCount() + validation.good(), input.name());
    throw new CommandException(
        validation.malformed() > 0
            ? new Problem.Malformed(message, errors)
            : new Problem.Invalid(null, message, errors));
  }
}
