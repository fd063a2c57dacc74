package io.github.nxdesk.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.model.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  @Test
  void isInTheRepositoryAsTheReference() throws IOException {
    assertThat(host.run("__man").out())
        .as("run `target/nxdesk/bin/nxdesk __man > docs/reference.md`")
        .isEqualTo(Files.readString(Path.of("docs", "reference.md")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "-h"})
  void listsTheCommands(String argument) {
    var run = argument.isEmpty() ? host.run() : host.run(argument);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: nxdesk", "  update ", "  get ", "  sandbox ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"update", "get", "sandbox", "completion", "help"})
  void showsExamplesBeforeTheOptions(String command) {
    var run = host.run(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsSubsequence("Usage:", "Examples:", "nxdesk " + command, "Options:");
  }

  @Test
  void describesEveryField() {
    var help = host.run("update", "--help").out().replaceAll("\\s+", " ");
    assertThat(Field.changeable())
        .allSatisfy(field ->
            assertThat(help).contains(field.flag(), Syntax.firstSentence(field.description())));
  }

  @Test
  void showsPercentSignsAsTheyAreToBeTyped() {
    assertThat(host.run("sandbox", "--help").out())
        .contains("--fault lost-reply=10%\n", "like 0.1 or 10%")
        .doesNotContain("%%", "%n");
  }

  @Test
  void listsTheKindsOfFaultOnePerLine() {
    assertThat(host.run("sandbox", "--help").out().lines().map(String::strip))
        .contains("drop: the connection is cut before anything is done", "stall: no answer at all");
  }

  @Test
  void needsNoValidArgumentsBesides() {
    assertThat(host.run("update", "--priority=nonsense", "--help").out()).contains("Usage:");
  }

  @Test
  void isNeverColoured() {
    assertThat(host.onATerminal().run("update", "--help").out()).doesNotContain("\033");
  }

  @Test
  void showsTheVersion() {
    assertThat(host.run("--version")).isEqualTo(new TestHost.Run(0, "nxdesk development\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"update", "get", "sandbox", "completion", "help"})
  void explainsACommandAsTheCommandItselfDoes(String command) {
    assertThat(host.run("help", command)).isEqualTo(host.run(command, "--help"));
  }

  @Test
  void explainsEveryTopic() {
    assertThat(Topic.values())
        .allSatisfy(topic ->
            assertThat(host.run("help", topic.label()))
                .isEqualTo(new TestHost.Run(0, topic.text(80), "")));
  }

  @Test
  void isNoWiderThanItShouldBe() {
    assertThat(Topic.values())
        .allSatisfy(topic ->
            assertThat(topic.text(80).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80)));
  }

  @Test
  void listsTheTopicsBehindTheCommands() {
    assertThat(host.run("help").out())
        .startsWith(host.run().out())
        .contains("Topics:", "  exit-codes ", "  environment ", "  output ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "completion"})
  void aNumberIsNoMessageWhereNoneIsMeant(String command) {
    var document = host.run(command, "7", "-o", "json").json();
    assertThat(document.path("ExitCode").asInt()).isEqualTo(2);
    assertThat(document.path("Id").isNull()).isTrue();
    assertThat(host.run(command, "-1").code()).isEqualTo(2);
  }

  @Test
  void aWrongFormatIsRefusedEvenWhereItWouldNotMatter() {
    assertThat(host.run("help", "-o", "yaml").code()).isEqualTo(2);
  }
}
