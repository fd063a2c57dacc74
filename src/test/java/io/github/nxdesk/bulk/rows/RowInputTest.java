package io.github.nxdesk.bulk.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowInputTest {
  private static final RowReaders READERS = RowReaders.ofRows(Optional.empty(), false, false);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void setUp() throws IOException {
    file =
        Files.writeString(folder.resolve("rows.csv"), "Id,Subject\n" + "1,text\n".repeat(40_000));
  }

  @Test
  void readsTheSameAgain() throws Exception {
    try (var input = RowInput.ofFile(file.toString())) {
      var first = RowValidation.of(input, READERS);
      assertThat(first.good()).isEqualTo(40_000);
      assertThat(RowValidation.of(input, READERS)).isEqualTo(first);
      assertThat(first.digest()).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void noticesAChangeBetweenTheReadings() throws Exception {
    try (var input = RowInput.ofFile(file.toString())) {
      RowValidation.of(input, READERS);
      var bytes = Files.readAllBytes(file);
      bytes[bytes.length - 3] = 'T';
      Files.write(file, bytes, StandardOpenOption.WRITE);
      assertThatThrownBy(() -> RowValidation.of(input, READERS))
          .isInstanceOf(RowInputException.class)
          .hasMessageContaining("changed while it was read");
    }
  }

  @Test
  void noticesThatItGrows() throws Exception {
    try (var input = RowInput.ofFile(file.toString());
        var rows = READERS.open(input)) {
      rows.next();
      Files.writeString(file, "2,more\n", StandardOpenOption.APPEND);
      assertThatThrownBy(
              () -> {
                while (rows.next().isPresent()) {}
              })
          .isInstanceOf(RowInputException.class)
          .hasMessageContaining("changed while it was read");
    }
  }

  @Test
  void goesOnWithTheFileThatWasOpened() throws Exception {
    try (var input = RowInput.ofFile(file.toString())) {
      Files.move(
          Files.writeString(folder.resolve("new"), "Id\n"),
          file,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      assertThat(RowValidation.of(input, READERS).good()).isEqualTo(40_000);
    }
  }

  @Test
  void keepsAStreamWithoutLeavingAFile() throws Exception {
    var before = temporaryFiles();
    try (var input =
        RowInput.ofStream(
            "standard input",
            new ByteArrayInputStream("Id\n1\n".getBytes(StandardCharsets.UTF_8)))) {
      assertThat(RowValidation.of(input, READERS).good()).isEqualTo(1);
      assertThat(RowValidation.of(input, READERS).good()).isEqualTo(1);
    }
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  private static long temporaryFiles() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(each -> each.getFileName().toString().endsWith(".rows")).count();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hello world, standard input is not in a known format",
    "'Name,Priority', standard input is not in a known format",
  })
  void refusesWhatIsNoRows(String text, String message) {
    assertThatThrownBy(() -> Rows.read(text))
        .isInstanceOf(RowInputException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void refusesAWorkbook() {
    assertThatThrownBy(() -> Rows.read("PK\u0003\u0004"))
        .hasMessage("standard input is a workbook or an archive; save the sheet as \"CSV UTF-8\"");
  }

  @Test
  void refusesAnotherEncoding() {
    assertThatThrownBy(() -> Rows.read("\ufeffId\n1\n".getBytes(StandardCharsets.UTF_16LE)))
        .hasMessage(
            "standard input is UTF-16 text from line 1 on; save it as UTF-8, in a spreadsheet as"
                + " \"CSV UTF-8\"");
  }

  @Test
  void refusesADirectoryAndWhatIsNotThere() {
    assertThatThrownBy(() -> RowInput.ofFile(folder.toString()))
        .hasMessageEndingWith("is a directory, not a file");
    assertThatThrownBy(() -> RowInput.ofFile(folder.resolve("none").toString()))
        .hasMessageEndingWith("does not exist");
    assertThatThrownBy(() -> RowInput.ofFile("a\0b")).hasMessageContaining("can't be read");
  }

  @Test
  void knowsAFormatByTheFilesName() throws Exception {
    var empty = Files.writeString(folder.resolve("rows.ndjson"), "Id\n1\n");
    try (var input = RowInput.ofFile(empty.toString())) {
      assertThat(RowValidation.of(input, READERS).malformed()).isEqualTo(2);
    }
  }
}
