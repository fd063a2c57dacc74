package io.github.nxdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is made from the tree of commands and kept in the repository is what would be made now.
class GeneratedFilesTest {
  @TempDir private static Path folder;

  static List<GeneratedFile> manualPages() {
    var host = new TestHost(folder);
    return ManualPage.all(host.tree()).stream()
        .map(page -> new GeneratedFile(Path.of("docs", "man", page.fileName()), page.text()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"bash, nxdesk.bash", "zsh, _nxdesk", "fish, nxdesk.fish"})
  void completionIsFresh(String shell, String file) throws IOException {
    var run = new TestHost(folder).run("completion", shell);
    assertThat(run.code()).isZero();
    new GeneratedFile(Path.of("completion", file), run.out()).check();
  }

  @ParameterizedTest
  @MethodSource("manualPages")
  void manualIsFresh(GeneratedFile page) throws IOException {
    page.check();
  }

  @ParameterizedTest
  @ValueSource(strings = {"completion", "docs/man"})
  void nothingElseLiesThere(String name) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(name))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .isSubsetOf(
              Stream.concat(
                      Stream.of("nxdesk.bash", "_nxdesk", "nxdesk.fish"),
                      manualPages().stream().map(page -> page.path().getFileName().toString()))
                  .toList());
    }
  }
}
