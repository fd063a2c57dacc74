package io.github.nxdesk.cli.options;

import io.github.nxdesk.bulk.Run;
import io.github.nxdesk.settings.Setting;
import io.github.nxdesk.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/// The options of commands that change messages, each declared once.
///
/// @param dryRun whether to show changes without sending them
/// @param yes whether to skip confirmation
/// @param interval the shortest time between two requests
/// @param paced whether requests stay within the API's limits
/// @param maxErrors how many rows may fail
/// @param failed the file for failed rows
public record RunOptions(
    boolean dryRun,
    boolean yes,
    Duration interval,
    boolean paced,
    long maxErrors,
    Optional<String> failed) {
  private static final String DRY_RUN = "--dry-run";
  private static final String YES = "--yes";
  private static final String RATE = "--rate";
  private static final String NO_PACE = "--no-pace";
  private static final String FAIL_FAST = "--fail-fast";
  private static final String MAX_ERRORS = "--max-errors";
  private static final String FAILED = "--failed";
  private static final String NO_JOURNAL = "--no-journal";

  /// Declares them without the file of failed rows.
  public static void addTo(Syntax syntax) {
    syntax
        .group(Syntax.Group.SAFETY)
        .add(dryRunOption())
        .add(yes("Don't ask for confirmation."), noJournal())
        .group(Syntax.Group.MANY)
        .add(
            Options.text(
                RATE,
                "N/s|N/m|N/h",
                "Send at most N requests per second, minute or hour. Default: the API's limits."),
            Options.flag(NO_PACE, "Don't limit the request rate; the server may throttle."),
            Options.flag(FAIL_FAST, "Stop at the first failure."),
            Options.text(MAX_ERRORS, "N", "Stop when more than N messages have failed."))
        .exclusive(NO_PACE, RATE)
        .exclusive(FAIL_FAST, MAX_ERRORS);
  }

  /// Declares all of them.
  public static void addWithFailedTo(Syntax syntax) {
    addTo(syntax);
    syntax.add(Options.text(FAILED, "FILE", "Write failed rows and their errors to FILE."));
  }

  /// `--dry-run`.
  public static OptionSpec dryRunOption() {
    return Options.flag(DRY_RUN, "Show what would change without sending anything.");
  }

  /// `--yes`.
  public static OptionSpec yes(String description) {
    return Options.flag(YES, description);
  }

  /// `--no-journal`.
  public static OptionSpec noJournal() {
    return Options.flag(NO_JOURNAL, "Keep no record on disk; the run can't be resumed or undone.");
  }

  /// Reads the options that the command has; the others count as not given.
  public static RunOptions from(Arguments arguments) {
    return new RunOptions(
        arguments.isSet(DRY_RUN),
        arguments.isSet(YES),
        arguments.text(RATE).map(RunOptions::interval).orElse(Duration.ZERO),
        !arguments.isSet(NO_PACE),
        maxErrors(arguments),
        arguments.text(FAILED));
  }

  /// Whether the run is to be recorded in a journal.
  public static boolean journaled(Arguments arguments, Settings settings) {
    return !arguments.isSet(NO_JOURNAL)
        && settings.value(Setting.JOURNAL).filter(value -> value.text().equals("false")).isEmpty();
  }

  /// Refuses to overwrite the input with the failed rows.
  public void refuseAsFailed(String rows) throws IOException {
    if (failed.isPresent()
        && !rows.equals("-")
        && Files.exists(Path.of(failed.get()))
        && Files.isSameFile(Path.of(failed.get()), Path.of(rows))) {
      throw CommandException.usage(
          "%s: '%s' is the input file; specify another file".formatted(FAILED, rows));
    }
  }

  private static Duration interval(String rate) {
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
    throw CommandException.usage(
        "%s: '%s' is not a rate; give one like 5/s or 30/m".formatted(RATE, rate));
  }

  private static long maxErrors(Arguments arguments) {
    var text = arguments.text(MAX_ERRORS);
    if (text.isEmpty()) {
      return arguments.isSet(FAIL_FAST) ? 0 : Run.UNLIMITED_ERRORS;
    }
    if (!text.get().matches("\\d{1,9}")) {
      throw CommandException.usage(
          "%s: '%s' is not a whole number, 0 or greater".formatted(MAX_ERRORS, text.get()));
    }
    return Long.parseLong(text.get());
  }
}
