package io.github.nxdesk.cli;

import io.github.nxdesk.model.Condition;
import io.github.nxdesk.model.Condition.Between;
import io.github.nxdesk.model.Condition.Contains;
import io.github.nxdesk.model.Condition.Is;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldType;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// The options that say which messages are looked for, named like the fields.
///
/// @param conditions what the values say
/// @param errors what is wrong with the values, all of it; the other half is then of no use
record FilterOptions(List<Condition> conditions, List<FieldError> errors) {
  private static final String COWORKER = "--coworker";
  private static final String NOT_CLOSED = "--no-closed";
  private static final List<Field> EXACT =
      List.of(
          Field.BUSINESS_ID,
          Field.COWORKER_ID,
          Field.HELP_DESK_DEPARTMENT_ID,
          Field.OWNER_ID,
          Field.PRIORITY,
          Field.AI_PROCESSING_RESULT,
          Field.CLOSED);
  private static final List<Field> PARTS = List.of(Field.SUBJECT, Field.MESSAGE_TEXT);
  private static final List<Field> TIMES =
      List.of(Field.CREATED_ON, Field.UPDATED_ON, Field.CLOSED_ON);

  /// Longer texts do not fit into an address everywhere.
  private static final FieldType PART = new FieldType.Prose(200);

  static void addTo(CommandSpec spec) {
    EXACT.forEach(field -> spec.addOption(FieldOptions.option(field)));
    spec.addOption(Options.flag(NOT_CLOSED, "The same as --closed=false."))
        .addOption(Options.text(COWORKER, "NAME", "A part of the coworker's name."));
    DepartmentOption.addTo(spec);
    for (var field : PARTS) {
      spec.addOption(
          Options.text(field.flag(), "TEXT", "A part of the %s.".formatted(words(field))));
    }
    for (var field : TIMES) {
      spec.addOption(
              Options.text(
                  from(field),
                  "TIME",
                  "%s then or later: a date, a time in UTC, or 30m, 24h, 7d, 2w ago."
                      .formatted(done(field))))
          .addOption(
              Options.text(
                  to(field),
                  "TIME",
                  "%s then or before; of a date its end.".formatted(done(field))));
    }
  }

  static FilterOptions from(ParseResult arguments, Instant now) {
    var conditions = new ArrayList<Condition>();
    var errors = new ArrayList<FieldError>();
    for (var field : EXACT) {
      if (arguments.hasMatchedOption(field.flag())) {
        String text = arguments.matchedOptionValue(field.flag(), "");
        var value = field.type().parse(text);
        field.check(value).ifPresent(errors::add);
        conditions.add(new Is(field, value));
      }
    }
    if (arguments.hasMatchedOption(NOT_CLOSED)) {
      if (arguments.hasMatchedOption(Field.CLOSED.flag())) {
        throw Options.wrong(
            arguments, "%s and %s exclude each other".formatted(NOT_CLOSED, Field.CLOSED.flag()));
      }
      conditions.add(new Is(Field.CLOSED, new Bool(!Options.isSet(arguments, NOT_CLOSED))));
    }
    part(arguments, COWORKER, Field.COWORKER_FULL_NAME, conditions, errors);
    PARTS.forEach(field -> part(arguments, field.flag(), field, conditions, errors));
    for (var field : TIMES) {
      between(arguments, field, now).ifPresent(conditions::add);
    }
    DepartmentOption.from(arguments)
        .ifPresent(name -> conditions.add(new Is(Field.HELP_DESK_DEPARTMENT_NAME, new Text(name))));
    return new FilterOptions(conditions, errors);
  }

  private static void part(
      ParseResult arguments,
      String option,
      Field field,
      List<Condition> conditions,
      List<FieldError> errors) {
    String text = arguments.matchedOptionValue(option, null);
    if (text == null) {
      return;
    }
    FieldValue value = new Text(text);
    var problem =
        text.isBlank() ? Optional.of("must not be empty to be looked for") : PART.problem(value);
    problem.ifPresent(message -> errors.add(new FieldError(field.wireName(), message, value)));
    conditions.add(new Contains(field, text));
  }

  private static Optional<Condition> between(ParseResult arguments, Field field, Instant now) {
    String earliest = arguments.matchedOptionValue(from(field), null);
    String latest = arguments.matchedOptionValue(to(field), null);
    if (earliest == null && latest == null) {
      return Optional.empty();
    }
    var first =
        earliest == null
            ? null
            : PointInTime.first(earliest, now)
                .orElseThrow(() -> noTime(arguments, from(field), earliest));
    var last =
        latest == null
            ? null
            : PointInTime.last(latest, now).orElseThrow(() -> noTime(arguments, to(field), latest));
    if (first != null && last != null && first.isAfter(last)) {
      throw Options.wrong(
          arguments,
          "%s %s is after %s %s: nothing can be found"
              .formatted(from(field), earliest, to(field), latest));
    }
    return Optional.of(new Between(field, first, last));
  }

  private static RuntimeException noTime(ParseResult arguments, String option, String text) {
    return Options.wrong(
        arguments, "%s: '%s' is no point in time: %s".formatted(option, text, PointInTime.FORMS));
  }

  private static String from(Field field) {
    return "--%s-from".formatted(stem(field));
  }

  private static String to(Field field) {
    return "--%s-to".formatted(stem(field));
  }

  /// `created` of `created-on`.
  private static String stem(Field field) {
    return field.kebab().substring(0, field.kebab().length() - "-on".length());
  }

  private static String done(Field field) {
    var stem = stem(field);
    return Character.toUpperCase(stem.charAt(0)) + stem.substring(1);
  }

  private static String words(Field field) {
    return field.kebab().replace('-', ' ');
  }
}
