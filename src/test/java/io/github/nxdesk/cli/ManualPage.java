package io.github.nxdesk.cli;

import io.github.nxdesk.output.ExitCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Writes the manual: a page for nxdesk and one for each command, in roff's `man` macros, from the
/// tree that the help texts come from. No date and no version: the pages change only with the tree.
final class ManualPage {
  private final CommandSpec spec;
  private final List<String> pages;

  private ManualPage(CommandSpec spec, List<String> pages) {
    this.spec = spec;
    this.pages = pages;
  }

  static List<ManualPage> all(CommandSpec root) {
    var specs = specs(root).toList();
    var names = specs.stream().map(ManualPage::pageName).toList();
    return specs.stream().map(spec -> new ManualPage(spec, names)).toList();
  }

  String fileName() {
    return pageName(spec) + ".1";
  }

  String text() {
    var purpose = HelpText.purpose(spec);
    return lines(
        ".\\\" Made from the table of commands, and not to be edited.",
        ".TH %s 1 \"\" nxdesk \"nxdesk manual\""
            .formatted(escape(pageName(spec)).toUpperCase(Locale.ROOT)),
        ".nh",
        ".SH NAME",
        "%s \\- %s".formatted(escape(pageName(spec)), escape(withoutStop(purpose))),
        ".SH SYNOPSIS",
        synopsis(),
        ".SH EXAMPLES",
        ".EX",
        HelpText.examples(spec).stream().map(ManualPage::escape).collect(Collectors.joining("\n")),
        ".EE",
        ".SH DESCRIPTION",
        escape(purpose),
        commands(),
        ".SH OPTIONS",
        spec.positionalParameters().stream()
            .map(ManualPage::argument)
            .collect(Collectors.joining()),
        CompletedCommand.options(spec).map(ManualPage::option).collect(Collectors.joining()),
        ".SH EXIT STATUS",
        Arrays.stream(ExitCode.values())
            .map(code ->
                item(
                    "\\fB%d\\fR (%s)".formatted(code.code(), escape(code.label())),
                    capitalised(code.description())))
            .collect(Collectors.joining()),
        ".SH ENVIRONMENT",
        Variable.ALL.stream().map(ManualPage::variable).collect(Collectors.joining()),
        ".SH SEE ALSO",
        pages.stream()
            .filter(page -> !page.equals(pageName(spec)))
            .map(page -> ".BR %s (1)".formatted(escape(page)))
            .collect(Collectors.joining(" ,\n")));
  }

  private static Stream<CommandSpec> specs(CommandSpec spec) {
    return Stream.concat(
        Stream.of(spec),
        spec.subcommands().values().stream().flatMap(sub -> specs(sub.getCommandSpec())));
  }

  private static String pageName(CommandSpec spec) {
    return spec.qualifiedName("-");
  }

  private String synopsis() {
    var words = new StringBuilder("\\fB%s\\fR [\\fIOPTIONS\\fR]".formatted(name()));
    for (var argument : spec.positionalParameters()) {
      words.append(" [\\fI%s\\fR%s]".formatted(escape(argument.paramLabel()), dots(argument)));
    }
    if (!spec.subcommands().isEmpty()) {
      words.append(" [\\fICOMMAND\\fR]");
    }
    return words.toString();
  }

  private String name() {
    return escape(spec.qualifiedName());
  }

  private String commands() {
    return spec.subcommands().entrySet().stream()
        .map(sub ->
            item(
                "\\fB%s\\fR".formatted(escape(sub.getKey())),
                HelpText.purpose(sub.getValue().getCommandSpec())))
        .collect(Collectors.joining());
  }

  private static String argument(PositionalParamSpec argument) {
    return item(
        "\\fI%s\\fR%s".formatted(escape(argument.paramLabel()), dots(argument)),
        plain(argument.description()));
  }

  private static String dots(PositionalParamSpec argument) {
    return argument.isMultiValue() ? "..." : "";
  }

  private static String option(OptionSpec option) {
    var names =
        Stream.of(option.names())
            .map(name -> "\\fB%s\\fR".formatted(escape(name)))
            .collect(Collectors.joining(", "));
    var value = "=\\fI%s\\fR".formatted(escape(option.paramLabel()));
    var shown = option.arity().min() > 0 ? value : "[" + value + "]";
    return item(names + (option.arity().max() == 0 ? "" : shown), plain(option.description()));
  }

  private static String variable(Variable variable) {
    var flag = variable.flag().isEmpty() ? "" : " The option %s goes before it.";
    return item(
        "\\fB%s\\fR".formatted(escape(variable.names())),
        capitalised(variable.description()) + flag.formatted(variable.flag()));
  }

  private static String item(String what, String... paragraphs) {
    return lines(
        ".TP",
        what,
        Stream.of(paragraphs).map(ManualPage::escape).collect(Collectors.joining("\n.br\n")));
  }

  private static String[] plain(String... description) {
    return Stream.of(description)
        .map(line -> line.replace("%%", "%").strip())
        .toArray(String[]::new);
  }

  private static String capitalised(String line) {
    return Character.toUpperCase(line.charAt(0)) + line.substring(1) + ".";
  }

  private static String withoutStop(String purpose) {
    return purpose.replaceFirst("\\.( .*)?$", "");
  }

  private static String lines(String... lines) {
    return Stream.of(lines)
            .filter(line -> !line.isEmpty())
            .map(line -> line.replaceFirst("\\n$", ""))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  /// Letters that roff would read as something else, or set as something else.
  private static String escape(String text) {
    var escaped =
        text.replace("\\", "\\e")
            .replace("-", "\\-")
            .replace("'", "\\(aq")
            .replace("`", "\\(ga")
            .replace("^", "\\(ha")
            .replace("~", "\\(ti");
    return escaped.startsWith(".") ? "\\&" + escaped : escaped;
  }
}
