package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.rows.Reading;
import io.github.nxdesk.bulk.rows.RowInput;
import io.github.nxdesk.bulk.rows.RowInputException;
import io.github.nxdesk.bulk.rows.RowValidation;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Opens what rows are read from, and says what is wrong with them.
final class RowInputs {
  private RowInputs() {}

  /// @param file `-` for standard input
  static RowInput open(String file, Host host) throws RowInputException {
    return file.equals("-")
        ? RowInput.ofStream("standard input", host.streams().in())
        : RowInput.ofFile(file);
  }

  /// What is wrong with a row, each with its place in front; nothing with a good one.
  static List<FieldError> errors(Reading reading) {
    return switch (reading) {
      case Reading.Malformed(var place, var message, _, _) ->
          List.of(new FieldError(null, "%s: %s".formatted(place, message), FieldValue.CLEARED));
      case Reading.Refused(_, var refused) -> refused;
      case Reading.Good _ -> List.of();
    };
  }

  /// Why nothing may be sent; empty if something may.
  ///
  /// @param skipInvalid whether bad rows may be left out
  static Optional<Problem> problem(RowInput input, RowValidation survey, boolean skipInvalid) {
    if (survey.badCount() == 0 || (skipInvalid && !survey.cutOff())) {
      return Optional.empty();
    }
    var errors = new ArrayList<FieldError>();
    survey.bad().forEach(bad -> errors.addAll(errors(bad)));
    long more = survey.badCount() - survey.bad().size();
    if (more > 0) {
      errors.add(new FieldError(null, "and %d more rows".formatted(more), FieldValue.CLEARED));
    }
    var message =
        "Not sent: of %d rows in %s, %d cannot be applied."
            .formatted(survey.badCount() + survey.good(), input.name(), survey.badCount());
    return Optional.of(
        survey.malformed() > 0
            ? new Problem.Malformed(message, errors)
            : new Problem.Invalid(null, message, errors));
  }
}
