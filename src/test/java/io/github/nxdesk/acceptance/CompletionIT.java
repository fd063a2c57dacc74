package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The completion scripts in the shells they are for. A shell that is not installed fails the test
/// in CI (see [Tools]).
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the shells are not there")
class CompletionIT {
  private static final Path PROBES = Path.of("src", "test", "shells").toAbsolutePath();
  private static final Path SCRIPTS = Path.of("completion").toAbsolutePath();

  @TempDir private Path folder;

  /// A file and two profiles to complete.
  @BeforeEach
  void setUp() throws IOException {
    Files.createFile(folder.resolve("reply.txt"));
    Files.createDirectories(folder.resolve(".config/nxdesk"));
    Files.writeString(
        folder.resolve(".config/nxdesk/config.toml"),
        "[default]\noutput = \"text\"\n\n[work]\nbase-url = \"https://work.example\"\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'nxdesk upd' > update",
        "'nxdesk c' > comment comments completion config create",
        "'nxdesk update --prio' > --priority",
        "'nxdesk update --priority=' > Critical High Low Normal",
        "'nxdesk update --priority=H' > High",
        "'nxdesk update --priority ' > Critical High Low Normal",
        "'nxdesk update --ai-processing-result=R' > Responded",
        "'nxdesk update --closed=' > false true",
        "'nxdesk update --unset ' > help-desk-department-id owner-id",
        "'nxdesk update --unset=' > help-desk-department-id owner-id",
        "'nxdesk update --unset owner-id,' > help-desk-department-id",
        "'nxdesk update --message-file rep' > reply.txt",
        "'nxdesk update --message-file=rep' > reply.txt",
        "'nxdesk update --subject get --prio' > --priority",
        "'nxdesk update --subject ' > ''",
        "'nxdesk update --subject=' > ''",
        "'nxdesk update ' > ''",
        "'nxdesk get -o ' > csv json ndjson text",
        "'nxdesk list -o ' > csv ids json ndjson text",
        "'nxdesk get --color=' > always auto never",
        "'nxdesk sandbox --fault dr' > drop",
        "'nxdesk completion ' > bash fish zsh",
        "'nxdesk help e' > environment exit-codes",
        "'nxdesk get --profile w' > work",
        "'nxdesk get --profile=' > default work",
        "'nxdesk config set o' > output",
        "'nxdesk config set output j' > json",
        "'nxdesk --sandbox get 8765433' > 87654330 87654331 87654332 87654333 87654334 87654335"
            + " 87654336 87654337 87654338 87654339",
        "'nxdesk get --sand' > --sandbox",
        "'nxdesk runs show ' > ''",
      })
  void offersWhatFits(String line, String expected) throws Exception {
    var words = expected.isEmpty() ? List.<String>of() : Arrays.asList(expected.split(" ", -1));
    var bash = SCRIPTS.resolve("nxdesk.bash").toString();
    assertThat(words(run("bash", "offered.bash", bash, "=", line)))
        .as("bash")
        .containsExactlyInAnyOrderElementsOf(words);
    assertThat(words(run("bash", "offered.bash", bash, "", line)))
        .as("bash, without = in COMP_WORDBREAKS")
        .containsExactlyInAnyOrderElementsOf(words);
    assertThat(words(run("zsh", "offered.zsh", SCRIPTS.resolve("_nxdesk").toString(), line)))
        .as("zsh")
        .containsExactlyInAnyOrderElementsOf(words);
    assertThat(words(run("fish", "offered.fish", SCRIPTS.resolve("nxdesk.fish").toString(), line)))
        .as("fish")
        .containsExactlyInAnyOrderElementsOf(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'nxdesk upd' > 'update\tUpdate help desk messages'",
        "'nxdesk update --prio' > '--priority\tPriority'",
        "'nxdesk sandbox --fault dr' > 'drop=\tthe connection is cut before anything is done'",
      })
  void saysInFishWhatItIs(String line, String expected) throws Exception {
    assertThat(run("fish", "offered.fish", SCRIPTS.resolve("nxdesk.fish").toString(), line))
        .containsExactly(expected);
  }

  /// zsh then offers the options.
  @Test
  void offersAnOnlyArgumentOnce() throws Exception {
    var line = "nxdesk completion bash ";
    assertThat(run("bash", "offered.bash", SCRIPTS.resolve("nxdesk.bash").toString(), "=", line))
        .isEmpty();
    assertThat(run("fish", "offered.fish", SCRIPTS.resolve("nxdesk.fish").toString(), line))
        .isEmpty();
  }

  @Test
  void completesWhatIsTypedToBash() throws Exception {
    var keys =
        "nxdesk upd\t--prio\tH\t--message-file=rep\t--clear-image-f\tf\t--message-file rep\t";
    assertThat(run("zsh", "typed.zsh", SCRIPTS.resolve("nxdesk.bash").toString(), keys))
        .containsExactly(
            "nxdesk update --priority High --message-file=reply.txt --clear-image-file false"
                + " --message-file reply.txt");
  }

  @Test
  void theScriptForBashPassesShellcheck() throws Exception {
    assertThat(start(List.of("shellcheck", SCRIPTS.resolve("nxdesk.bash").toString()))).isEmpty();
  }

  private List<String> run(String shell, String probe, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(shell);
    switch (shell) {
      case "bash" -> command.add("--norc");
      case "zsh" -> command.add("-f");
      default -> command.add("--no-config");
    }
    command.add(PROBES.resolve(probe).toString());
    command.addAll(List.of(arguments));
    return start(command);
  }

  private List<String> start(List<String> command) throws Exception {
    var out = folder.resolve(".out");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "HOME",
                folder.toString(),
                "PATH",
                Packaged.LAUNCHER.getParent() + ":/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin",
                "TERM",
                "dumb",
                "LC_ALL",
                "C"));
    builder.redirectErrorStream(true).redirectOutput(out.toFile());
    Process process;
    try {
      process = builder.start();
    } catch (IOException _) {
      throw Tools.absent(command.getFirst());
    }
    process.getOutputStream().close();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after a minute: " + command);
    }
    return Files.readAllLines(out).stream().filter(line -> !line.isEmpty()).toList();
  }

  /// Without what shells differ in: what stands before the value in the same word, a description,
  /// and the sign that must follow.
  private static List<String> words(List<String> lines) {
    return lines.stream()
        .map(line ->
            line.replaceFirst("\t.*", "")
                .replaceFirst("^--[a-z-]+=(?=.)", "")
                .replaceFirst("^.*,", "")
                .replaceFirst("=$", ""))
        .toList();
  }
}
