package io.github.nxdesk.cli.options;

import io.github.nxdesk.host.Environment;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.Streams;
import io.github.nxdesk.host.TerminalWidth;
import io.github.nxdesk.output.Listing;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.Reporter;
import io.github.nxdesk.output.RunReporter;
import io.github.nxdesk.output.Sheet;
import io.github.nxdesk.output.Sink;
import io.github.nxdesk.output.Style;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.settings.Setting;
import io.github.nxdesk.settings.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;

/// How and where results are printed.
///
/// @param out where results go
/// @param err where everything else goes
/// @param verbosity 1 if each request is shown on standard error, 2 if its bodies are too
/// @param quiet whether to report neither success nor waiting
public record OutputOptions(
    OutputFormat format, Sink out, Sink err, int verbosity, boolean quiet, Host host) {
  private static final String OUTPUT = "--output";
  private static final String COLOR = "--color";
  private static final String VERBOSE = "--verbose";
  private static final String QUIET = "--quiet";
  private static final List<String> WHEN = List.of("auto", "always", "never");

  /// Declares them, with the formats that every command supports.
  public static void addTo(Syntax syntax) {
    addTo(syntax, OutputFormat.USUAL);
  }

  /// Declares them.
  ///
  /// @param offered the formats that the command supports
  public static void addTo(Syntax syntax, List<OutputFormat> offered) {
    var labels = Options.or(offered.stream().map(OutputFormat::label).toList());
    syntax
        .group(offered.equals(OutputFormat.USUAL) ? Syntax.Group.SHARED : Syntax.Group.OUTPUT)
        .add(
            format(
                offered,
                "Output format: %s. Default: NXDESK_OUTPUT, then the profile's, then text."
                    .formatted(labels)))
        .group(Syntax.Group.SHARED)
        .add(
            Options.choice(
                COLOR, "WHEN", WHEN, "When to use color: auto, always or never. Default: auto."),
            OptionSpec.builder("-v", VERBOSE)
                .type(boolean[].class)
                .arity("0")
                .description(
                    "Show each request with its status and time on standard error; -vv shows the"
                        + " bodies too. Secrets are masked.")
                .build(),
            OptionSpec.builder("-q", QUIET)
                .type(boolean.class)
                .description("Don't report successful changes or waiting.")
                .build());
  }

  /// Declares those of a command whose result has only one format.
  public static void addForFailuresTo(Syntax syntax) {
    syntax
        .group(Syntax.Group.SHARED)
        .add(format(OutputFormat.USUAL, "Format of errors: text, json or ndjson."));
  }

  private static OptionSpec format(List<OutputFormat> offered, String description) {
    return OptionSpec.builder("-o", OUTPUT)
        .type(String.class)
        .paramLabel("FORMAT")
        .completionCandidates(
            CompletionValues.of(offered, OutputFormat::label, OutputFormat::description))
        .description(description)
        .build();
  }

  /// Reads the options that the command has; the others count as not given.
  ///
  /// @throws CommandException if a value is invalid
  public static OutputOptions from(Arguments arguments, Settings settings, Host host) {
    var color = arguments.text(COLOR).orElse("auto");
    if (!WHEN.contains(color)) {
      throw Options.notOneOf(COLOR, color, WHEN);
    }
    return of(
        format(arguments, settings), color, arguments.count(VERBOSE), arguments.isSet(QUIET), host);
  }

  /// What arguments that could not be parsed still say, so that a script that asked for JSON gets
  /// its document even then.
  ///
  /// @param settings empty if they can't be read
  public static OutputOptions guess(String[] arguments, Optional<Settings> settings, Host host) {
    var format =
        last("--output[=\n]|-[qv]*o[=\n]?", arguments)
            .or(() -> fallback(settings, host.environment()))
            .flatMap(OutputFormat::named);
    return of(format.orElse(OutputFormat.TEXT), "auto", 0, false, host);
  }

  /// The profile that arguments name even though they could not be parsed.
  public static Optional<String> guessProfile(String... arguments) {
    return last("--profile[=\n]", arguments);
  }

  private static Optional<String> fallback(Optional<Settings> settings, Environment environment) {
    return settings.isPresent()
        ? settings.get().value(Setting.OUTPUT).map(Settings.Value::text)
        : environment.get("NXDESK_OUTPUT");
  }

  /// An option's last value, in the same argument or in the next.
  private static Optional<String> last(String option, String... arguments) {
    var given = Pattern.compile("(?m)^(?:" + option + ")(?<value>.*)$");
    var value = Optional.<String>empty();
    for (var matcher = given.matcher(String.join("\n", arguments) + "\n"); matcher.find(); ) {
      value = Optional.of(matcher.group("value"));
    }
    return value;
  }

  private static OutputOptions of(
      OutputFormat format, String color, int verbosity, boolean quiet, Host host) {
    var terminals = host.terminals();
    return new OutputOptions(
        format,
        new Sink(
            format == OutputFormat.CSV && terminals.out()
                ? Streams.withoutControls(host.streams().out())
                : host.streams().out(),
            style(color, host, terminals.out())),
        new Sink(host.streams().err(), style(color, host, terminals.out() && terminals.err())),
        verbosity,
        quiet,
        host);
  }

  /// Prints what became of one message.
  public Reporter reporter(Task task) {
    return format.reporter(task, out, err, quiet);
  }

  /// Prints what becomes of several messages.
  public RunReporter runReporter(Task task) throws IOException {
    return format.runReporter(task, out, err, quiet);
  }

  /// Prints records of one kind.
  public <T> Listing<T> listing(Task task, Sheet<T> sheet) {
    return format.listing(
        task,
        sheet,
        out,
        err,
        format == OutputFormat.TEXT && host.terminals().out()
            ? OptionalInt.of(TerminalWidth.of(host.environment()))
            : OptionalInt.empty());
  }

  /// The default holds for all commands; those that do not support the format print text.
  private static OutputFormat format(Arguments arguments, Settings settings) {
    var offered = arguments.offered(OUTPUT);
    var given = arguments.text(OUTPUT);
    if (given.isPresent()) {
      return OutputFormat.named(given.get())
          .filter(format -> offered.contains(format.label()))
          .orElseThrow(() -> Options.notOneOf(OUTPUT, given.get(), offered));
    }
    var value = settings.value(Setting.OUTPUT).orElseThrow();
    var format =
        OutputFormat.named(value.text())
            .orElseThrow(
                () -> Options.notOneOf(value.origin(), value.text(), OutputFormat.labels()));
    return offered.contains(format.label()) ? format : OutputFormat.TEXT;
  }

  private static Style style(String color, Host host, boolean terminal) {
    var environment = host.environment();
    boolean coloured =
        switch (color) {
          case "always" -> true;
          case "never" -> false;
          default ->
              terminal
                  && environment.get("NO_COLOR").isEmpty()
                  && !environment.get("TERM").equals(Optional.of("dumb"));
        };
    return coloured ? Style.COLOURED : Style.PLAIN;
  }
}
