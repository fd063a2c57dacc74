package io.github.nxdesk.cli.help;

import io.github.nxdesk.cli.CommandTable;
import io.github.nxdesk.cli.options.Columns.Row;
import io.github.nxdesk.cli.options.HelpPage;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.output.ExitCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/// A page of the manual, in roff's `man` macros: the help of a command, the exit codes and the
/// environment variables. It has no date and no version, so that it changes only with the command.
record ManPage(HelpPage help, List<String> others) {
  /// The page of nxdesk itself, and one for each command.
  static List<ManPage> all(CommandSpec root) {
    var pages = HelpCommand.all(root).map(HelpPage::of).toList();
    var names = pages.stream().map(ManPage::nameOf).toList();
    return pages.stream().map(help -> new ManPage(help, names)).toList();
  }

  String fileName() {
    return nameOf(help) + ".1";
  }

  String text() {
    var name = nameOf(help);
    return lines(
        ".\\\" Generated from the command declarations; do not edit.",
        ".TH %s 1 \"\" nxdesk \"nxdesk manual\"".formatted(escape(name).toUpperCase(Locale.ROOT)),
        ".nh",
        ".SH NAME",
        "%s \\- %s".formatted(escape(name), escape(Syntax.firstSentence(help.purpose()))),
        ".SH SYNOPSIS",
        "\\fB%s\\fR%s"
            .formatted(escape(help.name()), escape(help.usage().substring(help.name().length()))),
        ".SH DESCRIPTION",
        escape(help.purpose()),
        items(help.commands()),
        ".SH EXAMPLES",
        ".EX",
        help.examples().stream().map(ManPage::escape).collect(Collectors.joining("\n")),
        ".EE",
        ".SH OPTIONS",
        help.sections().stream()
            .map(section -> ".SS %s\n%s".formatted(section.heading(), items(section.rows())))
            .collect(Collectors.joining()),
        shared(),
        ".SH EXIT STATUS",
        items(
            Arrays.stream(ExitCode.values())
                .map(code ->
                    new Row("%d (%s)".formatted(code.code(), code.label()), code.description()))
                .toList()),
        ".SH ENVIRONMENT",
        items(
            Variable.ALL.stream()
                .map(variable -> new Row(variable.names(), variable.description()))
                .toList()),
        ".SH SEE ALSO",
        others.stream()
            .filter(page -> !page.equals(name))
            .map(page -> ".BR %s (1)".formatted(escape(page)))
            .collect(Collectors.joining(" ,\n")));
  }

  /// The page of nxdesk itself lists the shared options; the others refer to it.
  private String shared() {
    if (help.name().equals("nxdesk")) {
      var shared = HelpPage.shared(CommandTable.sharing());
      return ".SS %s\n%s".formatted(shared.heading(), items(shared.rows()));
    }
    return help.shared().isPresent() ? ".SS Shared options\nSee\n.BR nxdesk (1)." : "";
  }

  private static String nameOf(HelpPage help) {
    return help.name().replace(' ', '-');
  }

  private static String items(List<Row> rows) {
    return rows.stream()
        .map(row ->
            row.first().isEmpty()
                ? lines(".br", escape(row.second()))
                : lines(".TP", "\\fB%s\\fR".formatted(escape(row.first())), escape(row.second())))
        .collect(Collectors.joining());
  }

  private static String lines(String... lines) {
    return Stream.of(lines)
            .filter(line -> !line.isEmpty())
            .map(line -> line.replaceFirst("\\n$", ""))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  /// Escapes the characters that roff would interpret or replace.
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
