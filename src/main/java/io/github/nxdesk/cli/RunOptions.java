package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.RunRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// The options of commands that change many messages.
///
/// @param yes whether nothing is asked
/// @param interval the shortest time between two requests
/// @param paced whether requests are kept within the API's limits
/// @param maxErrors how many rows may fail
/// @param failed the file that keeps failed rows
/// @param journaled whether the run is remembered
record RunOptions(
    boolean yes,
    Duration interval,
    boolean paced,
    long maxErrors,
    Optional<String> failed,
    boolean journaled) {
  private static final String YES = "--yes";
  private static final String RATE = "--rate";
  private static final String NO_PACE = "--no-pace";
  private static final String FAIL_FAST = "--fail-fast";
  private static final String MAX_ERRORS = "--max-errors";
  private static final String FAILED = "--failed";
  private static final String NO_JOURNAL = "--no-journal";

  static void addTo(CommandSpec spec) {
    addWithoutRowsTo(spec);
    spec.addOption(
        Options.text(FAILED, "FILE", "Keep the rows that fail, with their errors, to be mended."));
  }

  /// For a command whose rows come from no file.
  static void addWithoutRowsTo(CommandSpec spec) {
    spec.addOption(Options.flag(YES, "Do not ask, however many messages change."))
        .addOption(
            Options.text(
                RATE,
                "N/s|N/m",
                "At most so many requests a second or a minute. Default: what the API allows."))
        .addOption(
            Options.flag(NO_PACE, "Send as fast as the server answers; it may refuse for a while."))
        .addOption(Options.flag(FAIL_FAST, "Stop at the first message that fails."))
        .addOption(Options.text(MAX_ERRORS, "N", "Stop when more than N messages have failed."))
        .addOption(
            Options.flag(NO_JOURNAL, "Keep nothing on disk: no going on after a stop, no undo."));
  }

  static RunOptions from(ParseResult arguments) {
    boolean paced = !Options.isSet(arguments, NO_PACE);
    String rate = arguments.matchedOptionValue(RATE, null);
    if (!paced && rate != null) {
      throw Options.wrong(arguments, "%s and %s exclude each other".formatted(NO_PACE, RATE));
    }
    return new RunOptions(
        Options.isSet(arguments, YES),
        rate == null ? Duration.ZERO : interval(arguments, rate),
        paced,
        maxErrors(arguments),
        Optional.ofNullable(arguments.matchedOptionValue(FAILED, null)),
        !Options.isSet(arguments, NO_JOURNAL));
  }

  /// Makes sure that the rows are not overwritten with those that fail.
  void refuseAsFailed(ParseResult arguments, String rows) throws IOException {
    if (failed.isPresent()
        && !rows.equals("-")
        && Files.exists(Path.of(failed.get()))
        && Files.isSameFile(Path.of(failed.get()), Path.of(rows))) {
      throw Options.wrong(
          arguments, "%s: '%s' is the file that the rows come from".formatted(FAILED, rows));
    }
  }

  private static Duration interval(ParseResult arguments, String rate) {
    if (rate.matches("[1-9]\\d{0,5}/[smh]")) {
      long count = Long.parseLong(rate.substring(0, rate.length() - 2));
      var unit =
          switch (rate.charAt(rate.length() - 1)) {
            case 's' -> Duration.ofSeconds(1);
            case 'm' -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
          };
      return unit.dividedBy(count);
    }
    throw Options.wrong(
        arguments, "%s: '%s' is not a rate: give one like 5/s or 30/m".formatted(RATE, rate));
  }

  private static long maxErrors(ParseResult arguments) {
    boolean failFast = Options.isSet(arguments, FAIL_FAST);
    String text = arguments.matchedOptionValue(MAX_ERRORS, null);
    if (text == null) {
      return failFast ? 0 : RunRules.UNLIMITED;
    }
    if (failFast) {
      throw Options.wrong(
          arguments, "%s and %s exclude each other".formatted(FAIL_FAST, MAX_ERRORS));
    }
    if (!text.matches("\\d{1,9}")) {
      throw Options.wrong(
          arguments, "%s: '%s' is not a whole number from 0 on".formatted(MAX_ERRORS, text));
    }
    return Long.parseLong(text);
  }
}
