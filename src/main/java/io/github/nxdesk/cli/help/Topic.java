package io.github.nxdesk.cli.help;

import io.github.nxdesk.cli.CommandTable;
import io.github.nxdesk.cli.options.Columns;
import io.github.nxdesk.cli.options.Columns.Row;
import io.github.nxdesk.cli.options.HelpPage;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.OutputFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What `nxdesk help` explains other than commands.
enum Topic {
  EXIT_CODES("What the exit codes mean.") {
    @Override
    List<Part> parts() {
      return List.of(
          new Part.Table(
              Arrays.stream(ExitCode.values())
                  .map(code ->
                      new Row(
                          "%3d  %s".formatted(code.code(), code.label()),
                          capitalized(code.description())))
                  .toList()),
          new Part.Words(
              "An invalid ID, like 0, -1 or abc, is an invalid field (3). An unknown option is a"
                  + " usage error (2). If a command line has both, the usage error is reported."));
    }
  },
  ENVIRONMENT("The environment variables that nxdesk reads.") {
    @Override
    List<Part> parts() {
      return List.of(
          new Part.Table(
              Variable.ALL.stream()
                  .map(each ->
                      new Row(
                          each.names(),
                          capitalized(each.description())
                              + (each.flag().isEmpty()
                                  ? ""
                                  : " Option: %s.".formatted(each.flag()))))
                  .toList()),
          new Part.Words(
              "Options take precedence over environment variables, which take precedence over the"
                  + " profile's settings. An empty variable counts as not set. Secrets are never"
                  + " passed as option values, and never printed."));
    }
  },
  OUTPUT("How results and errors are printed.") {
    @Override
    List<Part> parts() {
      return List.of(
          new Part.Words(
              "Results go to standard output. Progress, warnings and, in text form, errors go to"
                  + " standard error. --output=FORMAT or NXDESK_OUTPUT selects the format:"),
          new Part.Table(
              Stream.of(OutputFormat.values())
                  .map(format -> new Row(format.label(), capitalized(format.description())))
                  .toList()),
          new Part.Words(
              "With json and ndjson, 'update' and every command that fails print one document with"
                  + " these properties:"),
          new Part.Table(
              List.of(
                  new Row("Command", "Null if the arguments name no command."),
                  new Row("Id", "Null if the arguments name no single message."),
                  new Row(
                      "Result",
                      "updated, unchanged, would-update (dry run), created, deleted or commented;"
                          + " on failure, the name of the exit code."),
                  new Row("ExitCode", "The exit code of the process."),
                  new Row("Status", "HTTP status of the last response; null if there was none."),
                  new Row("Message", "What the server said, or what happened and what to do."),
                  new Row("Changes", "PropertyName, From and To of every field that changed."),
                  new Row("Errors", "PropertyName, Message and AttemptedValue of each error."),
                  new Row("Body", "With would-update only: the record that would be sent."))),
          new Part.Words(
              "'apply', and 'update' of several messages, print the totals of the run: Command,"
                  + " Run, Result (completed, partial, stopped, or the name of an exit code),"
                  + " ExitCode, Total, Updated, Unchanged, Failed, Skipped, Message and Errors."
                  + " With json, Rows holds a document as above for each message, with its Row"
                  + " number; with ndjson, those documents come first, one per line. A dry run adds"
                  + " WouldUpdate."),
          new Part.Words(
              "'get' prints the record as the API sent it; for several messages, an array (json) or"
                  + " one record per line (ndjson)."));
    }
  },
  OPTIONS("The options that most commands share.") {
    @Override
    List<Part> parts() {
      return List.of(
          new Part.Table(HelpPage.shared(CommandTable.sharing()).rows()),
          new Part.Words(
              "They can come before or after the command: 'nxdesk --sandbox get 1' is the same as"
                  + " 'nxdesk get 1 --sandbox'. A command takes only the ones that it needs;"
                  + " 'config', for example, takes --profile but not --base-url."));
    }
  };

  private final String purpose;

  Topic(String purpose) {
    this.purpose = purpose;
  }

  /// A paragraph, or a table.
  sealed interface Part {
    /// A paragraph.
    record Words(String text) implements Part {}

    /// A table of two columns.
    record Table(List<Row> rows) implements Part {}
  }

  /// The parts of the text, in order.
  abstract List<Part> parts();

  /// The name that `help` takes.
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// One sentence.
  String purpose() {
    return purpose;
  }

  /// The whole text.
  ///
  /// @param width in characters
  String text(int width) {
    var text = new StringBuilder(Columns.wrap(purpose, 0, width));
    for (var part : parts()) {
      text.append('\n');
      text.append(
          switch (part) {
            case Part.Words(var words) -> Columns.wrap(words, 0, width);
            case Part.Table(var rows) -> Columns.of(rows, width);
          });
    }
    return text.toString();
  }

  private static String capitalized(String line) {
    return Character.toUpperCase(line.charAt(0)) + line.substring(1) + ".";
  }
}
