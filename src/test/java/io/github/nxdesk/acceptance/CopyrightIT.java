package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The copyright file of the Linux packages and what they hold.
class CopyrightIT {
  private static final Path COPYRIGHT = Path.of("src", "dist", "copyright");
  private static final Pattern LIBRARY = Pattern.compile("usr/lib/nxdesk/lib/(\\S+)");

  @Test
  void namesEveryLibraryAndNoOther() throws IOException {
    assertThat(LIBRARY.matcher(Files.readString(COPYRIGHT)).results().map(name -> name.group(1)))
        .containsExactlyInAnyOrderElementsOf(libraries());
  }

  private static List<String> libraries() throws IOException {
    try (Stream<Path> files = Files.list(Packaged.FOLDER.resolve("lib"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar") && !name.equals("nxdesk.jar"))
          .toList();
    }
  }
}
