package io.github.nxdesk.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalWidthTest {
  private static final File SOME_FILE = new File("/dev/null");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"60, 60", "80, 80", "120, 120", "99999, 99999"})
  void isWhatColumnsSays(String columns, int width) throws Exception {
    assertThat(TerminalWidth.of(environment(columns), SOME_FILE, stty("24 100"))).isEqualTo(width);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "080", "wide", "8 0", "100000", "99999999999999999999"})
  void isWhatTheTerminalSaysWhereColumnsSaysNothingUsable(String columns) throws Exception {
    assertThat(TerminalWidth.of(environment(columns), SOME_FILE, stty("24 100"))).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0", "", "24", "24 wide"})
  void isEightyWhereTheTerminalDoesNotKnow(String size) throws Exception {
    assertThat(TerminalWidth.of(environment(""), SOME_FILE, stty(size))).isEqualTo(80);
  }

  @Test
  void isEightyWithoutATerminal() throws Exception {
    var none = folder.resolve("none").toFile();
    assertThat(TerminalWidth.of(environment(""), none, stty("24 100"))).isEqualTo(80);
  }

  @Test
  void isEightyWithoutStty() {
    var none = folder.resolve("none").toString();
    assertThat(TerminalWidth.of(environment(""), SOME_FILE, none)).isEqualTo(80);
  }

  private static Environment environment(String columns) {
    return new Environment(Map.of("COLUMNS", columns));
  }

  /// A stand-in for the program.
  private String stty(String size) throws Exception {
    var script = folder.resolve("stty");
    Files.writeString(script, "#!/bin/sh\necho '%s'\n".formatted(size));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script.toString();
  }
}
