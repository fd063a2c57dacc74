package io.github.nxdesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is made from the tree of commands and kept in the repository is what would be made now.
class GeneratedFilesTest {
  @TempDir private static Path folder;

  @ParameterizedTest
  @CsvSource({"bash, nxdesk.bash", "zsh, _nxdesk", "fish, nxdesk.fish"})
  void completionIsFresh(String shell, String file) throws IOException {
    var run = new TestHost(folder).run("completion", shell);
    assertThat(run.code()).isZero();
    new GeneratedFile(Path.of("completion", file), run.out()).check();
  }
}
