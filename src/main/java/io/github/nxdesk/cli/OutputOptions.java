package io.github.nxdesk.cli;

import io.github.nxdesk.host.Environment;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.TerminalWidth;
import io.github.nxdesk.model.Nearest;
import io.github.nxdesk.output.Listing;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.Report;
import io.github.nxdesk.output.Reporter;
import io.github.nxdesk.output.Sheet;
import io.github.nxdesk.output.Sink;
import io.github.nxdesk.output.Style;
import io.github.nxdesk.output.Task;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The options that say how results are printed.
///
/// @param out whether standard output is coloured
/// @param err whether standard error is
/// @param verbosity 1 if each request is named on standard error, 2 if its bodies are shown too
/// @param quiet whether a success, and waiting, is worth no words
record OutputOptions(OutputFormat format, Style out, Style err, int verbosity, boolean quiet) {
  private static final String OUTPUT = "--output";
  private static final String COLOR = "--color";
  private static final String VERBOSE = "--verbose";
  private static final String QUIET = "--quiet";
  private static final List<String> WHEN = List.of("auto", "always", "never");

  static void addTo(CommandSpec spec) {
    addTo(spec, OutputFormat.USUAL);
  }

  /// @param offered the forms that the command has
  static void addTo(CommandSpec spec, List<OutputFormat> offered) {
    spec.addOption(
            format(
                offered,
                "How results are printed: %s. Default: text, or NXDESK_OUTPUT."
                    .formatted(String.join(", ", labels(offered)))))
        .addOption(
            OptionSpec.builder(COLOR)
                .type(String.class)
                .paramLabel("WHEN")
                .completionCandidates(WHEN)
                .description("Colours in text: auto (the default), always, never.")
                .build())
        .addOption(
            OptionSpec.builder("-v", VERBOSE)
                .type(boolean[].class)
                .arity("0")
                .description(
                    "Name each request, its status and its time on standard error; -vv shows the"
                        + " bodies too, with secrets masked.")
                .build())
        .addOption(
            OptionSpec.builder("-q", QUIET)
                .type(boolean.class)
                .description("Say nothing of a change that succeeds, or of waiting.")
                .build());
  }

  /// For a command whose result has one form only, which `--output` does not change.
  static void addForFailuresTo(CommandSpec spec) {
    spec.addOption(
        format(
            OutputFormat.USUAL,
            "How a failure is reported: %s. Default: text, or NXDESK_OUTPUT."
                .formatted(String.join(", ", labels(OutputFormat.USUAL)))));
  }

  static OutputOptions from(ParseResult arguments, Host host) {
    return from(arguments, host, () -> ofSettings(arguments, host.environment()));
  }

  /// The same for a command that must work even where the settings file is broken.
  static OutputOptions despiteSettings(ParseResult arguments, Host host) {
    return from(
        arguments,
        host,
        () ->
            guess(Optional.empty(), host.environment())
                .filter(format -> offered(arguments).contains(format.label()))
                .orElse(OutputFormat.TEXT));
  }

  private static OutputOptions from(
      ParseResult arguments, Host host, Supplier<OutputFormat> fallback) {
    String output = arguments.matchedOptionValue(OUTPUT, null);
    String color = arguments.matchedOptionValue(COLOR, "auto");
    if (!WHEN.contains(color)) {
      throw wrong(arguments, COLOR, color, WHEN);
    }
    return new OutputOptions(
        output == null ? fallback.get() : named(arguments, OUTPUT, output),
        style(color, host, host.terminals().out()),
        style(color, host, host.terminals().out() && host.terminals().err()),
        arguments.matchedOptionValue(VERBOSE, new boolean[0]).length,
        Options.isSet(arguments, QUIET));
  }

  /// What can be told of arguments that were not understood: so a script that asked for JSON gets
  /// its one document even then.
  static OutputOptions guess(String[] arguments, Host host) {
    var given = last("--output[=\n]|-[qv]*o[=\n]?", arguments);
    var format =
        given.isPresent()
            ? given.flatMap(OutputFormat::named)
            : guess(last("--profile[=\n]", arguments), host.environment());
    boolean out = host.terminals().out();
    return new OutputOptions(
        format.orElse(OutputFormat.TEXT),
        style("auto", host, out),
        style("auto", host, out && host.terminals().err()),
        0,
        false);
  }

  /// An option's last value, which stands in the same argument or in the next one.
  private static Optional<String> last(String option, String... arguments) {
    var given = Pattern.compile("(?m)^(?:" + option + ")(?<value>.*)$");
    var value = Optional.<String>empty();
    for (var matcher = given.matcher(String.join("\n", arguments) + "\n"); matcher.find(); ) {
      value = Optional.of(matcher.group("value"));
    }
    return value;
  }

  /// The default form, as far as it can be told.
  private static Optional<OutputFormat> guess(Optional<String> profile, Environment environment) {
    var variable = environment.get("NXDESK_OUTPUT");
    return (variable.isPresent() ? variable : Settings.outputAtAGlance(profile, environment))
        .flatMap(OutputFormat::named);
  }

  private static OptionSpec format(List<OutputFormat> offered, String description) {
    return OptionSpec.builder("-o", OUTPUT)
        .type(String.class)
        .paramLabel("FORMAT")
        .completionCandidates(
            Candidates.of(offered, OutputFormat::label, OutputFormat::description))
        .description(description)
        .build();
  }

  void print(Report report, Host host) {
    report.print(format, new Sink(host.streams().out(), out), new Sink(host.streams().err(), err));
  }

  Reporter reporter(Task task, Host host) {
    return format.reporter(task, out(host), err(host), quiet);
  }

  /// Where results go.
  Sink out(Host host) {
    return new Sink(host.streams().out(), out);
  }

  /// Where everything else goes.
  Sink err(Host host) {
    return new Sink(host.streams().err(), err);
  }

  /// Prints records of one kind as the options say.
  <T> Listing<T> listing(Task task, Sheet<T> sheet, Host host) {
    return format.listing(
        task,
        sheet,
        new Sink(host.streams().out(), out),
        new Sink(host.streams().err(), err),
        format == OutputFormat.TEXT && host.terminals().out()
            ? OptionalInt.of(TerminalWidth.of(host.environment()))
            : OptionalInt.empty());
  }

  /// A default for all commands: those that do not have the form print text.
  private static OutputFormat ofSettings(ParseResult arguments, Environment environment) {
    var value = Settings.of(arguments, environment).value(Setting.OUTPUT).orElseThrow();
    var format =
        OutputFormat.named(value.text())
            .orElseThrow(
                () -> wrong(arguments, value.origin(), value.text(), OutputFormat.labels()));
    return offered(arguments).contains(format.label()) ? format : OutputFormat.TEXT;
  }

  private static OutputFormat named(ParseResult arguments, String place, String name) {
    var offered = offered(arguments);
    return OutputFormat.named(name)
        .filter(format -> offered.contains(format.label()))
        .orElseThrow(() -> wrong(arguments, place, name, List.copyOf(offered)));
  }

  private static Set<String> offered(ParseResult arguments) {
    var candidates = arguments.commandSpec().findOption(OUTPUT).completionCandidates();
    return Candidates.describing(candidates).keySet();
  }

  private static List<String> labels(List<OutputFormat> formats) {
    return formats.stream().map(OutputFormat::label).toList();
  }

  private static ParameterException wrong(
      ParseResult arguments, String place, String value, List<String> valid) {
    return Options.wrong(
        arguments,
        "%s takes %s, not '%s'%s"
            .formatted(
                place,
                String.join(", ", valid),
                value,
                Nearest.of(value, valid).map("; did you mean %s?"::formatted).orElse("")));
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
