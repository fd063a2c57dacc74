package io.github.nxdesk.cli;

import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.OutputFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What `nxdesk help` explains besides the commands.
enum Topic {
  EXIT_CODES("What the exit codes mean.") {
    @Override
    String body() {
      return Columns.of(
              Arrays.stream(ExitCode.values())
                  .map(code ->
                      List.of(Integer.toString(code.code()), code.label(), code.description()))
                  .toList())
          + """

          An id that is none, like 0, -1 or abc, is a refused field (3); a flag that does not exist is
          usage (2). Where both are wrong, usage comes first.
          """;
    }
  },
  ENVIRONMENT("The environment variables that nxdesk reads.") {
    @Override
    String body() {
      return Columns.of(
              Variable.ALL.stream()
                  .map(each -> List.of(each.names(), each.flag(), each.description()))
                  .toList())
          + """

          A flag goes before an environment variable, and that before the default. A variable that is
          set to nothing counts as not set. No secret is ever a flag's value, and none is printed.
          """;
    }
  },
  OUTPUT("How results and failures are printed.") {
    @Override
    String body() {
      return """
      Results go to standard output; everything else, and in text form also failures, to standard error.
      --output FORMAT, or NXDESK_OUTPUT, says in which form:

      """
          + Columns.of(
              Stream.of(OutputFormat.values())
                  .map(format -> List.of(format.label(), format.description()))
                  .toList())
          + """

          With json and ndjson, update and every command that fails print one document with these
          properties:

          """
          + Columns.of(
              List.of(
                  List.of("Command", "null where the arguments name none"),
                  List.of("Id", "null where the arguments name no single message"),
                  List.of(
                      "Result",
                      "updated, unchanged, would-update (dry run), created, deleted, commented, or"
                          + " on failure the name of the exit code"),
                  List.of("ExitCode", "the process's exit code; nxdesk help exit-codes"),
                  List.of("Status", "the HTTP status of the last answer; null where none came"),
                  List.of("Message", "the server's own words, or what happened and what to do"),
                  List.of("Changes", "PropertyName, From and To of every field that differs"),
                  List.of("Errors", "PropertyName, Message and AttemptedValue of what was refused"),
                  List.of("Body", "only with would-update: the record that would be sent")))
          + """

          apply, and update of several messages, print the counts of the run: Command, Run, Result
          (completed, partial, stopped, or the name of an exit code), ExitCode, Total, Updated,
          Unchanged, Failed, Skipped, Message, Errors; with json and Rows, one document as above for
          each message, and Row, its number; with ndjson those documents come first, as they are
          known. A dry run has WouldUpdate besides.

          get prints the API's record as it came; of several messages an array (json), or one a line
          (ndjson).
          """;
    }
  };

  private final String purpose;

  Topic(String purpose) {
    this.purpose = purpose;
  }

  /// The name that `help` takes.
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// One sentence.
  String purpose() {
    return purpose;
  }

  /// The whole text.
  String text() {
    return purpose + "\n\n" + body();
  }

  abstract String body();
}
