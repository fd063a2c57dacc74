package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The manual as `man` reads it.
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems' man does not know --warnings")
class ManualIT {
  static List<Path> pages() throws IOException {
    try (Stream<Path> files =
        Files.list(Packaged.FOLDER.resolve(Path.of("share", "man", "man1")))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isReadWithoutAWarning(Path page) throws Exception {
    var builder =
        new ProcessBuilder(
            "man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process man;
    try {
      man = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException _) {
      throw Tools.absent("man");
    }
    var warnings = new String(man.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(warnings).isEmpty();
    assertThat(man.waitFor()).isZero();
  }
}
