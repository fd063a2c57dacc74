package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every script in `src/test/acceptance`, each in a home of its own. `-Dscript=update` runs
/// `update.txt` alone.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for sh")
class AcceptanceIT {
  private static final Path SCRIPTS = Path.of("src", "test", "acceptance");

  static List<Path> scripts() throws IOException {
    var name = System.getProperty("script", "*") + ".txt";
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      var matcher = SCRIPTS.getFileSystem().getPathMatcher("glob:" + name);
      var scripts = files.filter(file -> matcher.matches(file.getFileName())).sorted().toList();
      assertThat(scripts).as("scripts in %s called %s", SCRIPTS, name).isNotEmpty();
      return scripts;
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void printsWhatTheScriptExpects(Path script, @TempDir Path home) throws Exception {
    Tools.need("curl", "jq");
    var steps = Step.parse(Files.readAllLines(script));
    assertThat(steps).isNotEmpty();
    var differing = new ArrayList<String>();
    try (var shell = new Shell(home)) {
      for (var step : steps) {
        if (step.background()) {
          shell.serve(step.command());
          continue;
        }
        var actual = shell.run(step.command());
        if (!step.accepts(actual)) {
          differing.add(
              "%s:%d: $ %s\nexpected:\n%s\nbut was:\n%s\n"
                  .formatted(
                      script,
                      step.line(),
                      step.command(),
                      String.join("\n", step.expected()),
                      String.join("\n", actual)));
        }
      }
    }
    assertThat(differing).isEmpty();
  }
}
