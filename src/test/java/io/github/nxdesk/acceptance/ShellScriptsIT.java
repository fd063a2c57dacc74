package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every script of this repository for sh or bash, known by its first line, passes shellcheck.
class ShellScriptsIT {
  @Test
  void passShellcheck() throws Exception {
    Tools.need("shellcheck");
    var scripts = scripts();
    assertThat(scripts).contains(Path.of("src", "dist", "nxdesk"), Path.of(".ci", "run"));

    var command = new ArrayList<>(List.of("shellcheck"));
    scripts.forEach(script -> command.add(script.toString()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static List<Path> scripts() throws IOException {
    var found = new ArrayList<Path>();
    for (var folder : List.of(Path.of(".ci"), Path.of("src"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (firstLine(file).matches("#!.*\\b(ba)?sh")) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }

  private static String firstLine(Path file) throws IOException {
    // Not every file is UTF-8.
    try (var reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      var line = reader.readLine();
      return line == null ? "" : line;
    }
  }
}
