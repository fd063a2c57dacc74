package io.github.nxdesk.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutputOptionsTest {
  private static final String ESCAPE = "\033[";

  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  /// Command lines that are refused, with all ways to ask for JSON.
  static Stream<Arguments> refused() {
    return Stream.of(
            "update 7 --closed --bogus -o json",
            "update 7 --closed -o json --bogus",
            "update 7 -o json",
            "update 7 -ojson --closed --timeout",
            "update 7 --closed -o=json --timeout=x",
            "update 7 --closed --output=JSON --priority",
            "update 7 --closed --output ndjson --zzz",
            "update 7 --closed -vo json --bogus",
            "update 7 --closed -qojson --bogus",
            "update 7 --closed -o text --bogus -o json",
            "-o json update 7 --closed --bogus")
        .map(line -> Arguments.of((Object) line.split(" ", -1)));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aRefusedCommandLineIsStillOneJsonDocument(String[] arguments) {
    var run = host.run(arguments);
    assertThat(run.json().path("ExitCode").asInt()).isEqualTo(run.code()).isEqualTo(2);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theDocumentTellsCommandAndIdOfARefusedCommandLine() {
    var document = host.run("update", "7", "--bogus", "-o", "json").json();
    assertThat(document.path("Command").asString()).isEqualTo("update");
    assertThat(document.path("Id").asLong()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "--bogus -o json, null, null",
    "updat 7 -o json, null, null",
    "update 7 8 --bogus -o json, update, null",
    "update x --bogus -o json, update, null",
    "update --bogus -o json, update, null",
    "get --id=7 --bogus -o json, get, 7",
    "sandbox -o json, sandbox, null",
  })
  void theDocumentTellsOnlyWhatTheArgumentsTell(String line, String command, String id) {
    var document = host.run(line.split(" ", -1)).json();
    assertThat(document.path("Command").asString("null")).isEqualTo(command);
    assertThat(document.path("Id")).hasToString(id);
  }

  @Test
  void theFormatComesFromTheEnvironment() {
    host.with("NXDESK_OUTPUT", "json");
    assertThat(host.run("get", "87654321", "--sandbox").json().path("Id").asLong())
        .isEqualTo(87654321);
  }

  @Test
  void theFlagComesBeforeTheEnvironment() {
    host.with("NXDESK_OUTPUT", "nonsense");
    assertThat(host.run("get", "87654321", "--sandbox", "--output=text").out())
        .startsWith("Help desk message 87654321\n");
  }

  @Test
  void theFormatOfTheEnvironmentHoldsForRefusedCommandLines() {
    host.with("NXDESK_OUTPUT", "json");
    assertThat(host.run("update", "--bogus").json().path("Result").asString()).isEqualTo("usage");
  }

  @ParameterizedTest
  @CsvSource({
    "update --bogus, false",
    "update --bogus --profile=work, true",
    "update --bogus --profile work, true",
    "--profile work update, true",
    "update --bogus --profile=work -o text, false",
    "update --bogus --profile=other, false",
    "update --bogus --profile=../x, false",
    "update --bogus --profile, false"
  })
  void theFormatOfTheProfileHoldsForRefusedCommandLines(String line, boolean json)
      throws Exception {
    settings("[work]\noutput = \"json\"\n");
    var run = host.run(line.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out().startsWith("{")).isEqualTo(json);
    assertThat(run.err().isEmpty()).isEqualTo(json);
  }

  @Test
  void theProfileOfTheEnvironmentHoldsForRefusedCommandLines() throws Exception {
    settings("[work]\noutput = \"json\"\n");
    var run = host.with("NXDESK_PROFILE", "work").run("update", "--bogus");
    assertThat(run.json().path("Result").asString()).isEqualTo("usage");
  }

  @ParameterizedTest
  @CsvSource({"text", "csv", "xml"})
  void theEnvironmentComesBeforeTheProfileForRefusedCommandLines(String format) throws Exception {
    settings("[default]\noutput = \"json\"\n");
    var run = host.with("NXDESK_OUTPUT", format).run("update", "--bogus");
    assertThat(run.err()).startsWith("nxdesk update: unknown option '--bogus'");
  }

  @ParameterizedTest
  @CsvSource({"'[default'", "'default = 1'", "'[default]\noutput = \"x\"'", "'\0'"})
  void aBrokenFileOfSettingsHidesNoOtherMistake(String text) throws Exception {
    settings(text);
    var run = host.run("update", "--bogus");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("nxdesk update: unknown option '--bogus'");
  }

  @Test
  void aFolderInPlaceOfTheSettingsHidesNoOtherMistake() {
    var run = host.with("NXDESK_CONFIG", folder.toString()).run("update", "--bogus");
    assertThat(run.err()).startsWith("nxdesk update: unknown option '--bogus'");
  }

  private void settings(String text) throws IOException {
    host.with("NXDESK_CONFIG", Files.writeString(folder.resolve("s.toml"), text).toString());
  }

  @Test
  void aWrongFormatInTheEnvironmentIsNamed() {
    var run = host.with("NXDESK_OUTPUT", "xml").run("get", "87654321", "--sandbox");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "nxdesk get: NXDESK_OUTPUT: invalid value 'xml'. Valid values: text, json, ndjson, csv,"
                + " ids");
  }

  @Test
  void verboseNamesEachRequestOnStandardError() {
    var run = host.run("update", "87654321", "--closed", "-v", "--sandbox");
    assertThat(run.err().replaceAll(":\\d+/", "/").lines())
        .containsExactly(
            "GET http://127.0.0.1/api/support/helpdeskmessages/87654321 -> 200, 0 ms",
            "PUT http://127.0.0.1/api/support/helpdeskmessages -> 200, 0 ms");
  }

  @Test
  void verboseNamesARequestWithoutAnAnswer() {
    host.with("NEXUDUS_TOKEN", "t").with("NEXUDUS_BASE_URL", "http://127.0.0.1:1");
    assertThat(host.run("get", "1", "-v").err())
        .contains("GET http://127.0.0.1:1/api/support/helpdeskmessages/1 -> no response, 0 ms\n");
  }

  @Test
  void quietSaysNothingOfASuccess() {
    assertThat(host.run("update", "87654321", "--closed", "-q", "--sandbox"))
        .isEqualTo(new TestHost.Run(0, "", ""));
  }

  @Test
  void quietStillSaysWhatFailed() {
    assertThat(host.run("update", "1", "--closed", "--quiet", "--sandbox").err()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"auto, true", "always, true", "never, false"})
  void coloursOnATerminalUnlessNever(String when, boolean coloured) {
    assertThat(colours(host.onATerminal(), when)).isEqualTo(coloured);
  }

  @ParameterizedTest
  @CsvSource({"auto, false", "always, true", "never, false"})
  void coloursElsewhereOnlyIfAlways(String when, boolean coloured) {
    assertThat(colours(host, when)).isEqualTo(coloured);
  }

  @ParameterizedTest
  @CsvSource({
    "NO_COLOR, 1, false",
    "NO_COLOR, '', true",
    "TERM, dumb, false",
    "TERM, xterm-256color, true"
  })
  void theEnvironmentTurnsColoursOff(String variable, String value, boolean coloured) {
    assertThat(colours(host.onATerminal().with(variable, value), "auto")).isEqualTo(coloured);
  }

  @Test
  void alwaysIsStrongerThanTheEnvironment() {
    assertThat(colours(host.with("NO_COLOR", "1"), "always")).isTrue();
  }

  @Test
  void aRefusedCommandLineIsColouredByTheSameRules() {
    assertThat(host.onATerminal().run("update", "--bogus").err()).startsWith(ESCAPE);
    assertThat(host.with("NO_COLOR", "1").run("update", "--bogus").err()).doesNotContain(ESCAPE);
  }

  private static boolean colours(TestHost host, String when) {
    return host.run("get", "87654321", "--sandbox", "--color", when).out().contains(ESCAPE);
  }
}
