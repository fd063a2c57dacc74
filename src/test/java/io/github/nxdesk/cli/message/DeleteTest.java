package io.github.nxdesk.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeleteTest {
  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  @Test
  void deletesForGood() {
    assertThat(host.run("delete", "87654321", "--yes", "--sandbox"))
        .isEqualTo(new TestHost.Run(0, "Deleted help desk message 87654321\n", ""));
    assertThat(host.run("get", "87654321", "--sandbox").code()).isEqualTo(5);
  }

  @Test
  void keepsTheWholeRecordInTheJournal() throws IOException {
    var record = host.run("get", "87654321", "--sandbox", "-ojson").out().strip();
    host.run("delete", "87654321", "--yes", "--sandbox");
    assertThat(journals())
        .contains("\"Delete\":1,\"Id\":87654321,\"Record\":")
        .contains(record.substring(1, 40).replace("\"", "\\\""))
        .contains("CustomFields")
        .contains("\"Result\":\"deleted\"");
  }

  @Test
  void undoSaysThatItCannotPutItBack() {
    host.run("delete", "87654321", "--yes", "--sandbox");
    var run = host.run("undo", "--sandbox");
    assertThat(run.code()).isEqualTo(6);
    assertThat(run.err()).contains("a deletion can't be undone");
  }

  @Test
  void keepsNothingIfToldTo() throws IOException {
    host.run("delete", "87654321", "--yes", "--no-journal", "--sandbox");
    assertThat(journals()).isEmpty();
    assertThat(host.run("get", "87654321", "--sandbox").code()).isEqualTo(5);
  }

  @Test
  void deletesNothingThatItCannotKeep() throws IOException {
    Files.createDirectories(folder.resolve("nxdesk"));
    Files.writeString(folder.resolve("nxdesk").resolve("runs"), "in the way");
    var run = host.run("delete", "87654321", "--yes", "--sandbox");
    assertThat(run.code()).isEqualTo(11);
    assertThat(run.err()).contains("--no-journal");
    assertThat(host.run("get", "87654321", "--sandbox").code()).isZero();
  }

  @Test
  void needsAYesWhereNobodyCanBeAsked() {
    var run = host.run("delete", "87654321", "--sandbox");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("can't ask for confirmation without a terminal; use --yes");
    assertThat(host.run("get", "87654321", "--sandbox").code()).isZero();
  }

  @Test
  void asksOnATerminal() {
    host.onATerminal().withInput("n\n");
    var refused = host.run("delete", "87654321", "--color=never", "--sandbox");
    assertThat(refused.code()).isEqualTo(130);
    assertThat(refused.err())
        .startsWith(
            "87654321  Printer on floor 2 is jammed\n"
                + "Delete help desk message 87654321 permanently? [y/N] ");
    host.withInput("yes\n");
    assertThat(host.run("delete", "87654321", "--color=never", "--sandbox").code()).isZero();
  }

  @Test
  void goesOnPastOneThatThereIsNot() {
    var document =
        host.run("delete", "1", "87654321", "87654322", "--yes", "--sandbox", "-ojson").json();
    assertThat(document.path("ExitCode").asInt()).isEqualTo(9);
    assertThat(document.path("Total").asInt()).isEqualTo(3);
    assertThat(document.path("Rows").findValuesAsString("Result"))
        .containsExactly("not-found", "deleted", "deleted");
  }

  @Test
  void saysHowManyAreDeleted() {
    var run = host.run("delete", "87654321", "87654322", "--yes", "--sandbox");
    assertThat(run.out())
        .contains("2 messages: 2 deleted, 0 unchanged\n", "deletions can't be undone");
  }

  @Test
  void refusesWhatIsNoId() {
    assertThat(host.run("delete", "0", "--yes", "--sandbox").code()).isEqualTo(3);
    assertThat(host.run("delete", "--yes", "--sandbox").code()).isEqualTo(2);
  }

  @Test
  void anUnknownOneIsNotFound() {
    assertThat(host.run("delete", "1", "--yes", "--sandbox").code()).isEqualTo(5);
  }

  @Test
  void whatIsCreatedIsInTheJournalWithItsId() throws IOException {
    var run =
        host.run(
            "create",
            "--business-id=1376",
            "--coworker-id=998877",
            "--subject=S",
            "--message-text=T",
            "--priority=low",
            "--ai-processing-result=1",
            "--department=Facilities",
            "-oids",
            "--sandbox");
    assertThat(run.out()).isEqualTo("87654347\n");
    assertThat(journals()).contains("\"Id\":87654347,\"Result\":\"created\"");
    assertThat(host.sandboxRecord(87654347).path("HelpDeskDepartmentId").asInt()).isEqualTo(31);
  }

  @Test
  void updateTakesADepartmentByNameAndAComment() {
    var run =
        host.run("update", "87654324", "--department=billing", "--comment=Over.", "--sandbox");
    assertThat(run.code()).isZero();
    assertThat(host.sandboxRecord(87654324).path("HelpDeskDepartmentId").asInt()).isEqualTo(33);
    assertThat(host.run("comments", "87654324", "--sandbox").out()).endsWith("  Over.\n");
    assertThat(host.run("update", "87654324", "--department=None", "--sandbox").code())
        .isEqualTo(3);
  }

  private String journals() throws IOException {
    var runs = folder.resolve("nxdesk").resolve("runs");
    if (!Files.isDirectory(runs)) {
      return "";
    }
    try (var files = Files.walk(runs)) {
      return files
          .filter(file -> file.toString().endsWith(".ndjson"))
          .map(DeleteTest::text)
          .collect(Collectors.joining());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
