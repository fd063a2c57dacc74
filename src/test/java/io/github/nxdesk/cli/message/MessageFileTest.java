package io.github.nxdesk.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFileTest {
  private static final byte[] NOT_UTF_8 = {'a', (byte) 0xe9, 'b'};

  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one line, no end",
        "a\r\nb",
        "a\n\n\nb",
        "a\ufeffb",
        " \t ",
        "\u0000\u001b[31m",
        "😀 雪\u2028"
      })
  void sendsTheFileCharacterForCharacter(String text) throws Exception {
    var file = Files.writeString(folder.resolve("text.txt"), text);
    update(file.toString());
    assertThat(host.sandboxRecord(87654321).path("MessageText").asString()).isEqualTo(text);
  }

  /// What editors add.
  @ParameterizedTest
  @CsvSource({"'a\n', a", "'a\r\n\r\n', a", "'\ufeffa \n', 'a '", "'\ufeff\ufeffa', '\ufeffa'"})
  void leavesOutLineEndsAtTheEndAndTheByteOrderMark(String written, String sent) throws Exception {
    update(Files.writeString(folder.resolve("text.txt"), written).toString());
    assertThat(host.sandboxRecord(87654321).path("MessageText").asString()).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nb", "a\ufeff", "😀"})
  void sendsStandardInputCharacterForCharacter(String text) {
    host.withInput(text);
    update("-");
    assertThat(host.sandboxRecord(87654321).path("MessageText").asString()).isEqualTo(text);
  }

  @Test
  void sendsALongText() throws Exception {
    var text = "0123456789".repeat(20_000);
    update(Files.writeString(folder.resolve("long.txt"), text).toString());
    assertThat(host.sandboxRecord(87654321).path("MessageText").asString()).isEqualTo(text);
  }

  @Test
  void readsNoStandardInputUnlessAsked() {
    host.withInput("not to be read");
    host.run("update", "87654321", "--closed", "--sandbox");
    assertThat(host.sandboxRecord(87654321).path("MessageText").asString()).startsWith("The");
  }

  @Test
  void refusesAnEmptyFileAsTheServerWould() throws Exception {
    var file = Files.writeString(folder.resolve("empty.txt"), "");
    assertThat(update(file.toString()))
        .isEqualTo(
            new TestHost.Run(
                3,
                "",
                """
                Help desk message 87654321 was not updated
                  MessageText  is a required field
                """));
  }

  @Test
  void refusesAFileThatIsNotUtf8() throws Exception {
    var file = Files.write(folder.resolve("latin-1.txt"), NOT_UTF_8);
    var run = update(file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--message-file: '" + file + "' is not UTF-8 text");
  }

  @Test
  void refusesStandardInputThatIsNotUtf8() {
    host.withInput(NOT_UTF_8);
    var run = update("-");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--message-file: standard input is not UTF-8 text");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    var run = update("nowhere/text.txt");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--message-file: 'nowhere/text.txt' does not exist");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "a\0b"})
  void refusesWhatCannotBeRead(String file) {
    var run = update(file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--message-file: ").contains("can't be read");
  }

  private TestHost.Run update(String file) {
    return host.run("update", "87654321", "--message-file", file, "--sandbox");
  }
}
