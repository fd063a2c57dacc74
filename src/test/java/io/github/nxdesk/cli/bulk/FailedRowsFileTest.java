package io.github.nxdesk.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.bulk.rows.CsvHeader;
import io.github.nxdesk.bulk.rows.FailedRows;
import io.github.nxdesk.bulk.rows.Place;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.cli.TestHost;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// How `--failed` treats the file, and what the user wrote.
class FailedRowsFileTest {
  private static final String GOOD = "Id,Closed\n87654321,true\n";
  private static final String BAD = "Id,Closed\n7,true\n";

  @TempDir private Path folder;
  private TestHost host;
  private Path failed;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
    failed = folder.resolve("failed");
  }

  @Test
  void leavesTheFileAloneWhereNothingFailed() throws IOException {
    Files.writeString(failed, "precious");
    assertThat(apply(GOOD).code()).isZero();
    assertThat(failed).hasContent("precious");
    assertThat(leftovers()).isZero();
  }

  @Test
  void leavesTheFileAloneInADryRun() throws IOException {
    Files.writeString(failed, "precious");
    var run = apply(BAD, "--dry-run");
    assertThat(run.code()).isEqualTo(9);
    assertThat(run.err()).doesNotContain("were written to");
    assertThat(failed).hasContent("precious");
    host.run("update", "7", "--closed", "--dry-run", "--failed=" + failed, "--sandbox");
    assertThat(failed).hasContent("precious");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void writesAFileThatOnlyItsOwnerCanRead() throws IOException {
    Files.writeString(failed, "old");
    Files.setPosixFilePermissions(failed, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(apply(BAD).code()).isEqualTo(9);
    assertThat(Files.readString(failed)).startsWith("Id,Closed,Result,Errors\n7,true,not-found,");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(failed)))
        .isEqualTo("rw-------");
    assertThat(leftovers()).isZero();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsALink() throws IOException {
    var target = Files.writeString(folder.resolve("target"), "old");
    Files.createSymbolicLink(failed, target);
    apply(BAD);
    assertThat(failed).isSymbolicLink();
    assertThat(target).content().startsWith("Id,Closed,Result");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void writesToADeviceAndNeverReplacesIt() throws IOException {
    Files.createSymbolicLink(failed, Path.of("/dev/null"));
    assertThat(apply(BAD).code()).isEqualTo(9);
    assertThat(failed.toRealPath()).isEqualTo(Path.of("/dev/null"));
  }

  @Test
  void namesAFolderThatDoesNotExist() throws IOException {
    failed = folder.resolve("none").resolve("failed.csv");
    var run = apply(GOOD);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("can't be written (its folder does not exist)");
    assertThat(host.sandboxRecord(87654321).path("Closed").asBoolean()).isFalse();
  }

  @Test
  void keepsRowsInTheirOrderAndAsTheyWereWritten() throws IOException {
    var run =
        apply(
            "\ufeffid;Subject;\"Priority\";\r\n7; \"a;\"\"b\"\"\" ;HIGH\r\n87654321;x;Hihg\r\n"
                + "87654322;y;Low\r\n8;z;'x;\r\n9;'=1;2;\r\n",
            "--skip-invalid");
    assertThat(run.code()).isEqualTo(9);
    var lines = Files.readString(failed).split("\n");
    assertThat(lines[0]).isEqualTo("\ufeffid;Subject;\"Priority\";;Result;Errors");
    assertThat(lines[1]).startsWith("7; \"a;\"\"b\"\"\" ;HIGH;;not-found;\"");
    assertThat(lines[2]).startsWith("87654321;x;Hihg;;invalid;\"Priority line 3, column 12: ");
    assertThat(lines[3]).startsWith("8;z;'x;;invalid;\"");
    assertThat(lines[4]).startsWith("9;'=1;2;;not-found;\"");
    assertThat(lines).hasSize(5);
  }

  @Test
  void keepsJsonAsItWasWrittenWithoutEarlierResults() throws IOException {
    var row =
        "{ \"Id\" : 7 ,\n   \"subject\":\"\\u00e4 ä\", \"Result\":\"x\", \"Errors\":[\"y\",{}] }\n";
    host.withInput(row + "{\"Id\":8,\"CreatedOn\":\"x\",\"Mood\":1.50}\n")
        .run("apply", "-", "--sandbox", "--failed=" + failed);
    assertThat(Files.readString(failed))
        .isEqualTo(
            """
            { "Id" : 7 ,
               "subject":"\\u00e4 ä","Result":"not-found","Errors":["Id is not the ID of a message"]}
            {"Id":8,"CreatedOn":"x","Mood":1.50,"Result":"not-found","Errors":["Id is not the ID of a message"]}
            """);
    Files.writeString(
        failed, Files.readString(failed).replace(" 7 ", " 87654321 ").replace(":8,", ":87654322,"));
    assertThat(host.run("apply", failed.toString(), "--format=ndjson", "--sandbox").code())
        .isZero();
  }

  @Test
  void writesNoFormulaIntoTheErrors() throws IOException {
    var text = new StringWriter();
    new FailedRows(Optional.of(new CsvHeader("", "Id", ',')), text)
        .add(
            new Row(1, new Place(1, 1), Change.NONE),
            new Problem.Conflict(null, "=HYPERLINK(\"http://x\")"));
    assertThat(text.toString()).endsWith(",conflict,\"'=HYPERLINK(\"\"http://x\"\")\"\n");
  }

  private long leftovers() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(".new")).count();
    }
  }

  private TestHost.Run apply(String rows, String... options) throws IOException {
    var file = Files.writeString(folder.resolve("rows.csv"), rows);
    var arguments =
        new ArrayList<>(List.of("apply", file.toString(), "--sandbox", "--failed=" + failed));
    arguments.addAll(List.of(options));
    return host.run(arguments.toArray(String[]::new));
  }
}
