package io.github.nxdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.acceptance.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// What the shells offer where a profile is asked for: the tables of the settings file.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the shells are not there")
class ProfileCompletionIT {
  private static final Path PROBES = Path.of("src", "test", "shells").toAbsolutePath();
  private static final String SETTINGS =
      """
      # [not-a-profile]
      [default]
      base-url = "https://spaces.nexudus.com" # [nor-this]
        [ staging-2 ]  # for trials
      ["quoted"]
      """;

  @TempDir private Path folder;
  private Path script;

  @BeforeEach
  void writeSettings() throws IOException {
    var settings = Files.createDirectories(folder.resolve(".config").resolve("nxdesk"));
    Files.writeString(settings.resolve("config.toml"), SETTINGS);
    Files.writeString(folder.resolve("other"), "[other]\n");
    script = folder.resolve("script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void offersTheTablesOfTheSettingsFile(String shell) throws Exception {
    var line = "nxdesk update --profile ";
    assertThat(offered(shell, Map.of(), line))
        .containsExactlyInAnyOrder("default", "staging-2", "quoted");
    assertThat(offered(shell, Map.of(), line + "st")).containsExactly("staging-2");
    assertThat(offered(shell, Map.of("NXDESK_CONFIG", folder.resolve("other").toString()), line))
        .containsExactly("other");
    assertThat(offered(shell, Map.of("XDG_CONFIG_HOME", folder.resolve("none").toString()), line))
        .isEmpty();
  }

  private List<String> offered(String shell, Map<String, String> variables, String line)
      throws Exception {
    var root = root();
    var command = new ArrayList<String>();
    command.add(shell);
    switch (shell) {
      case "bash" -> Files.writeString(script, new BashCompletion(root).script());
      case "zsh" -> Files.writeString(script, new ZshCompletion(root).script());
      default -> Files.writeString(script, new FishCompletion(root).script());
    }
    command.add(
        switch (shell) {
          case "bash" -> "--norc";
          case "zsh" -> "-f";
          default -> "--no-config";
        });
    command.add(PROBES.resolve("offered." + shell).toString());
    command.add(script.toString());
    if (shell.equals("bash")) {
      command.add("=");
    }
    command.add(line);
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("TERM", "dumb");
    builder.environment().putAll(variables);
    Process process;
    try {
      process = builder.start();
    } catch (IOException _) {
      throw Tools.absent(shell);
    }
    process.getOutputStream().close();
    var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(words).isZero();
    // fish describes each of them.
    return words
        .lines()
        .filter(word -> !word.isBlank())
        .map(word -> word.replaceFirst("\t.*", ""))
        .toList();
  }

  private static CompletedCommand root() {
    var update =
        HelpText.describe(CommandSpec.create().name("update"), "Change a message.")
            .addOption(Options.text("--profile", "PROFILE", "Whose settings to use."));
    var root = HelpText.describe(CommandSpec.create().name("nxdesk"), "Update messages.");
    root.addSubcommand("update", update);
    return CompletedCommand.of(new CommandLine(root).getCommandSpec());
  }
}
