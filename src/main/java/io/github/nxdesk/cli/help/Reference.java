package io.github.nxdesk.cli.help;

import io.github.nxdesk.cli.CommandTable;
import io.github.nxdesk.cli.options.Columns.Row;
import io.github.nxdesk.cli.options.HelpPage;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/// `docs/reference.md`: the help of all commands and topics on one page, for those who read on the
/// web.
record Reference(CommandSpec root) {
  String text() {
    return "# Reference\n\n"
        + "<!-- Generated from the command declarations; do not edit. -->\n\n"
        + HelpCommand.all(root).map(HelpPage::of).map(Reference::command).collect(joining())
        + "## Shared options\n\n"
        + table(HelpPage.shared(CommandTable.sharing()).rows())
        + Stream.of(Topic.values())
            .filter(topic -> topic != Topic.OPTIONS)
            .map(Reference::topic)
            .collect(joining());
  }

  private static String command(HelpPage help) {
    var text =
        new StringBuilder(
            "## %s\n\n%s\n\n```\n%s\n```\n\n".formatted(help.name(), help.purpose(), help.usage()));
    if (!help.examples().isEmpty()) {
      text.append("```sh\n%s\n```\n\n".formatted(String.join("\n", help.examples())));
    }
    if (!help.commands().isEmpty()) {
      text.append(table(help.commands()));
    }
    for (var section : help.sections()) {
      text.append("**%s**\n\n".formatted(section.heading())).append(table(section.rows()));
    }
    if (help.shared().isPresent()) {
      text.append("Also takes the [shared options](#shared-options).\n\n");
    }
    return text.toString();
  }

  private static String topic(Topic topic) {
    return "\n## %s\n\n%s\n\n".formatted(topic.label(), topic.purpose())
        + topic.parts().stream()
            .map(part ->
                switch (part) {
                  case Topic.Part.Words(var words) -> words + "\n";
                  case Topic.Part.Table(var rows) -> table(rows);
                })
            .collect(Collectors.joining("\n"));
  }

  private static String table(List<Row> rows) {
    return rows.stream()
        .map(row ->
            row.first().isEmpty()
                ? "  <br>%s\n".formatted(escape(row.second()))
                : "- `%s`: %s\n".formatted(row.first().strip(), escape(row.second())))
        .collect(Collectors.joining("", "", "\n"));
  }

  private static String escape(String text) {
    return text.replace("<", "&lt;").replace("*", "\\*");
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining();
  }
}
