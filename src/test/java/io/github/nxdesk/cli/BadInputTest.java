package io.github.nxdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What cannot be carried out: the exit code, words that say what is wrong and what is valid, and
/// nothing sent.
class BadInputTest {
  private static final String WHOLE = "Id  must be a whole number from 1 to 9223372036854775807";
  private static final String PRIORITIES =
      "Priority  is not one of Low (1), Normal (2), High (3), Critical (4)";

  @TempDir private Path folder;

  /// Command lines that cannot be understood.
  static Stream<Arguments> usage() {
    return Stream.of(
        bad("unknown option '--bogus'", "update", "1", "--bogus", "--closed"),
        bad("Did you mean '--priority'?", "update", "1", "--priorty=High"),
        bad("unknown command 'updat'. Did you mean 'update'?", "updat", "1"),
        bad("unknown command 'zzzzzzz'", "zzzzzzz"),
        bad("unknown option '--zzzzzzz'", "--zzzzzzz"),
        bad("--priority needs a value", "update", "1", "--priority"),
        bad("--priority needs a value", "update", "1", "--priority", "--closed"),
        bad(
            "--priority can be given only once",
            "update",
            "1",
            "--priority=Low",
            "--priority=High"),
        bad("--closed can be given only once", "update", "1", "--closed=false", "--closed=true"),
        bad("nothing to update; specify at least one field", "update", "1"),
        bad("no message specified; give its ID", "get"),
        bad(
            "--no-closed and --closed can't be used together",
            "update",
            "1",
            "--closed",
            "--no-closed"),
        bad(
            "--message-file and --message-text can't be used together",
            "update",
            "1",
            "--message-text=a",
            "--message-file=-"),
        bad(
            "--unset owner-id and --owner-id can't be used together",
            "update",
            "1",
            "--owner-id=2",
            "--unset=owner-id"),
        bad(
            "--unset: invalid value 'ownr-id'. Did you mean 'owner-id'? Valid values:"
                + " help-desk-department-id, owner-id",
            "update",
            "1",
            "--unset=ownr-id"),
        bad("--unset: invalid value 'id'", "update", "1", "--unset", "id"),
        bad("--unset: invalid value 'closed-on'", "update", "1", "--unset=closed-on"),
        bad(
            "--no-read and --if-updated-on can't be used together",
            "update",
            "1",
            "--closed",
            "--no-read",
            "--if-updated-on=2025-01-15T10:30:00Z"),
        bad(
            "--if-updated-on: 'yesterday' is not a timestamp; give one like 2025-01-15T10:30:00Z",
            "update",
            "1",
            "--closed",
            "--if-updated-on=yesterday"),
        bad("--timeout: 'soon' is not a duration. Examples: 500ms", "get", "1", "--timeout=soon"),
        bad("--timeout: '0s' is not a duration", "get", "1", "--timeout", "0s"),
        bad("--timeout: '30' is not a duration", "get", "1", "--timeout=30"),
        bad("--max-wait: '-1s' is not a duration", "get", "1", "--max-wait=-1s"),
        bad("--max-wait: '366d' is not a duration", "get", "1", "--max-wait=366d"),
        bad(
            "--output: invalid value 'jsn'. Did you mean 'json'? Valid values: text, json, ndjson,"
                + " csv",
            "get",
            "1",
            "-ojsn"),
        bad(
            "--color: invalid value 'nevr'. Did you mean 'never'? Valid values: auto, always,"
                + " never",
            "get",
            "1",
            "--color=nevr"),
        bad(
            "--color: invalid value 'blue'. Valid values: auto, always, never",
            "get",
            "1",
            "--color=blue"),
        bad("--token-file: 'nowhere' does not exist", "get", "1", "--token-file=nowhere"),
        bad(
            "--message-file and --token-file can't both read standard input",
            "update",
            "1",
            "--message-file=-",
            "--token-file=-"),
        bad(
            "--sandbox and --base-url can't be used together",
            "get",
            "1",
            "--sandbox",
            "--base-url=https://example.com"),
        bad(
            "--sandbox and --token-file can't be used together",
            "get",
            "1",
            "--sandbox",
            "--token-file=-"),
        bad(
            "the argument '--subject=\ufffd' is not UTF-8 text",
            "update",
            "1",
            "--subject=\ufffd"));
  }

  /// Values that no field can take.
  static Stream<Arguments> invalid() {
    return Stream.of(
        bad(WHOLE, "update", "0", "--closed"),
        bad(WHOLE, "update", "-1", "--closed"),
        bad(WHOLE, "update", "--id", "-1", "--closed"),
        bad(WHOLE, "update", "--id=-1", "--closed"),
        bad(WHOLE, "update", "9223372036854775808", "--closed"),
        bad(WHOLE, "update", "abc", "--closed"),
        bad(WHOLE, "update", "--id=", "--closed"),
        bad(WHOLE + " (given: 0)\n  " + WHOLE + " (given: abc)", "get", "0", "1", "abc"),
        bad(WHOLE, "get", "-1"),
        bad("Id  is a required field", "update", "--closed"),
        bad(PRIORITIES + "; did you mean High?", "update", "1", "--priority=Hihg"),
        bad(PRIORITIES + " (given: 5)\n", "update", "1", "--priority=5"),
        bad("AiProcessingResult  is not one of", "update", "1", "--ai-processing-result=0"),
        bad(
            "Subject  must be at most 254 characters; it has 255",
            "update",
            "1",
            "--subject=" + "😀".repeat(255)),
        bad("Subject  is a required field", "update", "1", "--subject="),
        bad("OwnerId  must be a whole number", "update", "1", "--owner-id=0"),
        bad("NewImageUrl  must be a URL", "update", "1", "--new-image-url=//example.com/a.png"),
        bad("Closed  must be true or false", "update", "1", "--closed=maybe"),
        bad("Closed  must be true or false", "update", "1", "--closed="),
        bad("Subject  cannot be cleared", "update", "1", "--unset=subject"),
        bad(
            """
            Id        must be a whole number from 1 to 9223372036854775807 (given: x)
              Subject   is a required field
              Priority  is not one of\
            """,
            "update",
            "x",
            "--priority=x",
            "--subject="));
  }

  private static Arguments bad(String words, String... arguments) {
    return Arguments.of(words, List.of(arguments));
  }

  @ParameterizedTest
  @MethodSource("usage")
  void aWrongCommandLineIsExplained(String words, List<String> arguments) throws Exception {
    isExplained(2, words, arguments);
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void aWrongValueIsExplained(String words, List<String> arguments) throws Exception {
    isExplained(3, words, arguments);
  }

  @ParameterizedTest
  @MethodSource("usage")
  void aWrongCommandLineIsOneJsonDocument(String words, List<String> arguments) {
    var run = new TestHost(folder).with("NEXUDUS_TOKEN", "t").run(json(arguments));
    assertThat(run.json().path("Result").asString()).as(words).isEqualTo("usage");
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void aWrongValueIsOneJsonDocument(String words, List<String> arguments) {
    var run = new TestHost(folder).with("NEXUDUS_TOKEN", "t").run(json(arguments));
    assertThat(run.json().path("Result").asString()).as(words).isEqualTo("invalid");
  }

  @Test
  void theRefusedValueIsInTheDocument() {
    var run = new TestHost(folder).run("update", "9223372036854775808", "--closed", "-ojson");
    assertThat(run.json().at("/Errors/0/AttemptedValue")).hasToString("\"9223372036854775808\"");
  }

  private void isExplained(int code, String words, List<String> arguments) throws Exception {
    try (var server = new RecordingServer()) {
      var host = new TestHost(folder).at(server.baseUrl());
      var run = host.run(arguments.toArray(String[]::new));
      assertThat(run.err()).contains(words);
      assertThat(run.code()).isEqualTo(code);
      assertThat(run.out()).isEmpty();
      assertThat(server.requests).isEmpty();
    }
  }

  private static String[] json(List<String> arguments) {
    var all = new ArrayList<>(arguments);
    all.add("--output=json");
    return all.toArray(String[]::new);
  }
}
