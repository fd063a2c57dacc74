package io.github.nxdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of the repository that is made from the tree of commands: a test compares it with what
/// would be made now, or writes it when it is run with `-Drewrite`.
///
/// @param path from the repository's top
/// @param text what it must hold
record GeneratedFile(Path path, String text) {
  void check() throws IOException {
    if (System.getProperty("rewrite") != null) {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, text);
    }
    assertThat(path)
        .as("stale: mvn test -Dtest=GeneratedFilesTest -Drewrite writes it anew")
        .exists()
        .hasContent(text);
    assertThat(Files.readString(path)).isEqualTo(text);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
