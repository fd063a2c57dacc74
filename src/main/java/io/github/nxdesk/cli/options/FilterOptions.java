package io.github.nxdesk.cli.options;

import io.github.nxdesk.model.Condition;
import io.github.nxdesk.model.Condition.Between;
import io.github.nxdesk.model.Condition.Contains;
import io.github.nxdesk.model.Condition.Is;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldType;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The options that filter messages: one or two for each field of the table that has a filter.
///
/// @param conditions all of them must hold
public record FilterOptions(List<Condition> conditions) {
  private static final String NOT_CLOSED = "--no-closed";

  /// Longer text does not fit into a URL everywhere.
  private static final FieldType PART = new FieldType.Prose(200);

  /// Declares them.
  public static void addTo(Syntax syntax) {
    syntax.group(Syntax.Group.WHICH);
    for (var field : Field.values()) {
      switch (field.filter()) {
        case EXACT -> syntax.add(FieldOptions.option(field));
        case PART ->
            syntax.add(
                Options.text(
                    part(field), "TEXT", "Text that the %s contains.".formatted(words(field))));
        case RANGE ->
            syntax.add(
                Options.text(
                    from(field),
                    "TIME",
                    "%s at or after TIME: a date, a UTC time, or an age like 30m, 24h, 7d or 2w."
                        .formatted(done(field))),
                Options.text(
                    to(field),
                    "TIME",
                    "%s at or before TIME. A date includes the whole day.".formatted(done(field))));
        case NONE -> {}
      }
      if (field == Field.CLOSED) {
        syntax.add(Options.flag(NOT_CLOSED, "Same as --closed=false."));
      }
      if (field == Field.HELP_DESK_DEPARTMENT_ID) {
        syntax.add(FieldOptions.departmentOption());
      }
    }
    syntax
        .exclusive(NOT_CLOSED, Field.CLOSED.flag())
        .exclusive(FieldOptions.DEPARTMENT, Field.HELP_DESK_DEPARTMENT_ID.flag());
  }

  /// Reads them.
  ///
  /// @throws CommandException if a value is invalid; invalid field values are reported all at once
  public static FilterOptions from(Arguments arguments, Instant now) {
    var conditions = new ArrayList<Condition>();
    var errors = new ArrayList<FieldError>();
    for (var field : Field.values()) {
      switch (field.filter()) {
        case EXACT ->
            arguments
                .text(field.flag())
                .ifPresent(text -> {
                  var value = field.type().parse(text);
                  field.check(value).ifPresent(errors::add);
                  conditions.add(new Is(field, value));
                });
        case PART ->
            arguments
                .text(part(field))
                .ifPresent(text -> {
                  error(field, text).ifPresent(errors::add);
                  conditions.add(new Contains(field, text));
                });
        case RANGE -> between(arguments, field, now).ifPresent(conditions::add);
        case NONE -> {}
      }
    }
    if (arguments.has(NOT_CLOSED)) {
      conditions.add(new Is(Field.CLOSED, new Bool(!arguments.isSet(NOT_CLOSED))));
    }
    IdArguments.refuse(errors);
    arguments
        .text(FieldOptions.DEPARTMENT)
        .ifPresent(name -> conditions.add(new Is(Field.HELP_DESK_DEPARTMENT_NAME, new Text(name))));
    return new FilterOptions(conditions);
  }

  private static Optional<FieldError> error(Field field, String text) {
    var problem = text.isBlank() ? Optional.of("must not be empty") : PART.problem(new Text(text));
    return problem.map(message -> new FieldError(field.wireName(), message, new Text(text)));
  }

  private static Optional<Condition> between(Arguments arguments, Field field, Instant now) {
    var earliest = arguments.text(from(field));
    var latest = arguments.text(to(field));
    if (earliest.isEmpty() && latest.isEmpty()) {
      return Optional.empty();
    }
    var first = time(from(field), earliest, now, PointInTime::first);
    var last = time(to(field), latest, now, PointInTime::last);
    if (first != null && last != null && first.isAfter(last)) {
      throw CommandException.usage(
          "%s %s is later than %s %s, so nothing can match"
              .formatted(from(field), earliest.orElse(""), to(field), latest.orElse("")));
    }
    return Optional.of(new Between(field, first, last));
  }

  private static @Nullable Instant time(
      String option,
      Optional<String> text,
      Instant now,
      BiFunction<String, Instant, Optional<Instant>> parse) {
    if (text.isEmpty()) {
      return null;
    }
    return parse
        .apply(text.get(), now)
        .orElseThrow(() ->
            CommandException.usage(
                "%s: '%s' is not a time; %s".formatted(option, text.get(), PointInTime.FORMS)));
  }

  /// A person's name is filtered by role: `--coworker` for `CoworkerFullName`.
  private static String part(Field field) {
    return field.flag().replace("-full-name", "");
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
    return field == Field.COWORKER_FULL_NAME ? "coworker's name" : field.kebab().replace('-', ' ');
  }
}
