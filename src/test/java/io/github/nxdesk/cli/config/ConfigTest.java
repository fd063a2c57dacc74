package io.github.nxdesk.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The settings file and what reads and writes it.
class ConfigTest {
  @TempDir private Path folder;
  private Path file;
  private TestHost host;

  @BeforeEach
  void setUp() {
    file = folder.resolve("config.toml");
    host = new TestHost(folder).with("NXDESK_CONFIG", file.toString());
  }

  @Test
  void listsEachValueAndWhereItComesFrom() throws Exception {
    Files.writeString(file, "[work]\noutput = \"text\"\nbusiness-id = 1376\n");
    var run =
        host.with("NEXUDUS_BASE_URL", "https://example.com")
            .run("config", "list", "--profile=work");
    assertThat(run.out())
        .isEqualTo(
            """
            Settings of profile 'work'
              base-url     https://example.com (NEXUDUS_BASE_URL)
              storage      keyring (default)
              output       text (profile work)
              business-id  1376 (profile work)
              comment-as   (not set)
              journal      true (default)
            """);
  }

  /// Nobody can make `config set` write through a link, and nobody else reads the settings.
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void writesAPrivateFileAndFollowsNoLinkOfAnother() throws Exception {
    Files.createDirectories(file.getParent());
    var other = Files.writeString(file.resolveSibling("other"), "untouched");
    Files.createSymbolicLink(file.resolveSibling("config.toml.new"), other);
    assertThat(host.run("config", "set", "output", "json").code()).isZero();
    assertThat(other).hasContent("untouched");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void listsAsOneDocument() {
    var json = host.run("config", "list", "-o", "json").json();
    assertThat(json.path("Profile").asString()).isEqualTo("default");
    assertThat(json.at("/Settings/0/Name").asString()).isEqualTo("base-url");
    assertThat(json.at("/Settings/3/Value").isNull()).isTrue();
  }

  @Test
  void takesTheFlagBeforeTheEnvironmentBeforeTheProfile() throws Exception {
    Files.writeString(file, "[default]\noutput = \"json\"\n");
    assertThat(host.run("config", "get", "output").json().path("Value").asString())
        .isEqualTo("json");
    assertThat(host.run("config", "get", "output", "--output=text").out()).isEqualTo("json\n");
    assertThat(host.with("NXDESK_OUTPUT", "text").run("config", "get", "output").out())
        .isEqualTo("text\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [default]~output = "json~                 | line 2, column
          [default]~~  outputs = "json"             | line 3, column 3: unknown setting 'outputs'. Did you mean 'output'?
          [a]~output="json"~[b]~output = "yaml"     | line 4, column 1: output must be one of text, json, ndjson, csv, ids, not 'yaml'
          output = "json"                           | line 1, column 1: 'output' is outside a table
          [default]~base-url = "http://example.com" | line 2, column 1: base-url 'http://example.com' is not encrypted
          [default]~business-id = 0                 | line 2, column 1: business-id must be
          [default]~business-id = [1]               | line 2, column 1: business-id must be a string or a number
          """)
  void namesTheLineAndColumnOfWhatIsWrong(String text, String message) throws Exception {
    Files.writeString(file, text.replace('~', '\n'));
    var run = host.run("get", "1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(file + ", " + message);
  }

  @Test
  void keepsCommentsAndLayoutWhereAValueIsSet() throws Exception {
    Files.writeString(
        file,
        """
        # mine
        [default]
        output   =  "text"   # for me

        [work]   # for them
        base-url = "https://example.com"
        """);
    assertThat(host.run("config", "set", "output", "json", "--output=text").out())
        .isEqualTo("Set output of profile 'default' to json\n");
    assertThat(host.run("config", "set", "business-id", "1376", "--profile=work").code()).isZero();
    assertThat(host.run("config", "set", "storage", "file", "--profile=new").code()).isZero();
    assertThat(file)
        .content()
        .isEqualTo(
            """
            # mine
            [default]
            output   =  "json"   # for me

            [work]   # for them
            base-url = "https://example.com"
            business-id = 1376

            [new]
            storage = "file"
            """);
  }

  @Test
  void refusesToSetWhatIsWrittenInAnUnusualWay() throws Exception {
    var text = "default = { output = \"text\" }\n";
    Files.writeString(file, text);
    var run = host.run("config", "set", "output", "json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(file).content().isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "colour, x, 'unknown setting ''colour'''",
    "output, yaml, 'output must be one of'",
    "base-url, nonsense, 'base-url ''nonsense'' is not'",
  })
  void refusesAValueThatIsNone(String key, String value, String message) {
    var run = host.run("config", "set", key, value);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(file).doesNotExist();
  }

  @Test
  void keepsCommentsAndLayoutWhereAValueIsRemoved() throws Exception {
    Files.writeString(
        file,
        """
        [default]
        output = "json"

        # for them
        [work]
        business-id = 1376   # ours
          output   = "json"
        """);
    assertThat(host.run("config", "unset", "business-id", "--profile=work", "-o", "text").out())
        .isEqualTo("Removed business-id from profile 'work'\n");
    assertThat(host.run("config", "unset", "output").code()).isZero();
    assertThat(file)
        .content()
        .isEqualTo(
            """
            [default]

            # for them
            [work]
              output   = "json"
            """);
    assertThat(host.run("config", "get", "output").out()).isEqualTo("text\n");
  }

  @Test
  void saysWhatHoldsWhereAValueIsRemoved() throws Exception {
    Files.writeString(file, "[default]\nstorage = \"file\"\n");
    assertThat(host.run("config", "unset", "storage", "-o", "json").out())
        .isEqualTo(
            """
            {"Command":"config unset","Result":"ok","ExitCode":0,"Status":null,\
            "Message":"Removed storage from profile 'default'",\
            "Name":"storage","Value":"keyring","Source":"default","WasSet":true}
            """);
  }

  @ParameterizedTest
  @CsvSource({"default", "work", "new"})
  void removesNothingWhereNothingIsSet(String profile) throws Exception {
    var text = "[default]\n[work]\nstorage = \"file\"\n[other]\noutput = \"json\"";
    Files.writeString(file, text);
    var run = host.run("config", "unset", "output", "--profile", profile);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("output is not set in profile '%s'\n".formatted(profile));
    assertThat(file).content().isEqualTo(text);
  }

  @Test
  void makesNoFileToRemoveSomethingFrom() {
    assertThat(host.run("config", "unset", "output").code()).isZero();
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          default = { storage = "file" }
          default.storage = "file"
          [default]~storage = \"""~file\"""
          """)
  void refusesToRemoveWhatIsWrittenInAnUnusualWay(String lines) throws Exception {
    var text = lines.replace('~', '\n');
    Files.writeString(file, text);
    var run = host.run("config", "unset", "storage");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("remove storage in it yourself");
    assertThat(file).content().isEqualTo(text);
  }

  @Test
  void refusesToRemoveWhatIsNoSetting() {
    var unset = host.run("config", "unset", "outptu");
    var set = host.run("config", "set", "outptu", "json");
    assertThat(unset.code()).isEqualTo(2);
    assertThat(unset.err().lines().findFirst().map(line -> line.replace(" unset:", " set:")))
        .isEqualTo(set.err().lines().findFirst());
  }

  @Test
  void refusesAProfileThatCouldBeAPath() {
    assertThat(host.run("get", "1", "--profile=../x").err())
        .startsWith("nxdesk get: --profile: '../x' is not a valid profile name");
  }

  @Test
  void saysWhereTheFileIs() {
    assertThat(host.run("config", "path").out()).isEqualTo(file + "\n");
  }

  @Test
  void saysWhereTheFileIsInOneDocument() throws Exception {
    var json = host.run("config", "path", "-o", "json").json();
    assertThat(json.path("Command").asString()).isEqualTo("config path");
    assertThat(json.path("Path").asString()).isEqualTo(file.toString());
    Files.writeString(file, "[default]\noutput = \"json\"\n");
    assertThat(host.run("config", "path").json()).isEqualTo(json);
  }

  @Test
  void saysWhereTheFileIsThatHasToBeMended() throws Exception {
    Files.writeString(file, "[default\n");
    var run = host.run("config", "path");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(file + "\n");
  }

  @Test
  void fillsInTheBusinessOfAMessageThatIsNotRead() throws Exception {
    Files.writeString(file, "[default]\nbusiness-id = 1376\n");
    var run =
        host.run(
            "update",
            "1",
            "--no-read",
            "--coworker-id=1",
            "--subject=s",
            "--message-text=t",
            "--priority=1",
            "--ai-processing-result=1",
            "--dry-run",
            "--sandbox",
            "-ojson");
    assertThat(run.json().at("/Body/BusinessId").asLong()).isEqualTo(1376);
  }

  @Test
  void showsTheHelpOfAGroup() {
    assertThat(host.run("config").out()).contains("Commands:", "list", "path");
    assertThat(host.run("auth", "--help").out()).contains("login", "status", "logout");
    assertThat(host.run("config", "lst").err()).contains("Did you mean 'list'?");
  }
}
