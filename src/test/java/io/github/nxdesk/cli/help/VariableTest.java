package io.github.nxdesk.cli.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VariableTest {
  private static final Pattern READ = Pattern.compile("\\bget\\(\\s*\"(?<name>[A-Z][A-Z_]+)\"");

  /// HOME, USERPROFILE and PATH are every program's.
  @Test
  void areAllThatTheSourcesRead() throws IOException {
    var names = Variable.ALL.stream().map(Variable::names).collect(Collectors.joining(" "));
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      assertThat(files.filter(Files::isRegularFile).flatMap(VariableTest::read))
          .contains("NEXUDUS_TOKEN", "NXDESK_OUTPUT")
          .allSatisfy(name ->
              assertThat(names + " HOME USERPROFILE PATH DISPLAY WAYLAND_DISPLAY").contains(name));
    }
  }

  private static Stream<String> read(Path file) {
    try {
      return READ.matcher(Files.readString(file)).results().map(match -> match.group("name"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
