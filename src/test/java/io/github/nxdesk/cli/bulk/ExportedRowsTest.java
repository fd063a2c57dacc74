package io.github.nxdesk.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows that were exported, edited and applied, while others work on the same messages.
class ExportedRowsTest {
  private static final String OLD = "2020-01-01T00:00:00Z";

  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  @Test
  void keepsWhatAColleagueChangedSinceTheExport() throws IOException {
    var run = apply("Id,UpdatedOn,Priority\n87654321,%s,Critical\n".formatted(OLD), "-ojson");
    assertThat(run.code()).isEqualTo(9);
    assertThat(run.json().at("/Rows/0/Result").asString()).isEqualTo("conflict");
    assertThat(run.json().at("/Rows/0/ExitCode").asInt()).isEqualTo(6);
    assertThat(run.json().at("/Rows/0/Message").asString())
        .startsWith("The message was last changed on 2")
        .contains(" by ", ", not on 2020-01-01T00:00:00Z");
    assertThat(host.sandboxRecord(87654321).path("Priority").asInt()).isEqualTo(2);
  }

  @Test
  void doesNotMindAChangeWhereTheRowChangesNothing() throws IOException {
    var run = apply("Id,UpdatedOn,Priority\n87654321,%s,Normal\n".formatted(OLD));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("0 updated, 1 unchanged");
  }

  @Test
  void comparesWholeSeconds() throws IOException {
    var seen = updatedOn().substring(0, 19) + ".9999999";
    assertThat(apply("Id,UpdatedOn,Priority\n87654321,%s,Critical\n".formatted(seen)).code())
        .isZero();
  }

  @Test
  void takesARowAsItIsIfAskedTo() throws IOException {
    var rows = "Id,UpdatedOn,Priority\n87654321,%s,Critical\n";
    assertThat(apply(rows.formatted(OLD), "--ignore-updated-on").code()).isZero();
    assertThat(apply(rows.formatted("soon"), "--ignore-updated-on").code()).isZero();
  }

  @Test
  void isAnotherRunThanWithoutTheOption() throws IOException {
    var rows = "Id,UpdatedOn,Priority\n87654321,%s,Critical\n".formatted(OLD);
    var first = apply(rows, "-ojson").json().path("Run").asString();
    var second = apply(rows, "--ignore-updated-on", "-ojson").json().path("Run").asString();
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void sendsNothingWhereUpdatedOnIsNoTimestamp() throws IOException {
    var run = apply("Id,UpdatedOn,Priority\n87654321,15.01.2025 11:30,Critical\n");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains("UpdatedOn  line 2, column 10: is not a timestamp")
        .contains("--ignore-updated-on");
    assertThat(host.sandboxRecord(87654321).path("Priority").asInt()).isEqualTo(2);
  }

  @Test
  void takesTheRunsOwnWritesForNobodyElses() throws IOException {
    var run = apply(twoRows(), "-ojson");
    assertThat(run.json().path("Rows").findValuesAsString("Result"))
        .containsExactly("updated", "updated");
  }

  @Test
  void takesThemForItsOwnAfterAStopToo() throws IOException {
    var rows = twoRows();
    assertThat(apply(rows).code()).isZero();
    cutOffJournalBehindFirstRow();
    // Without the first write, this would be a colleague's.
    host.run("update", "87654321", "--no-closed", "--sandbox", "--no-journal");
    var run = apply(rows, "-ojson");
    assertThat(run.err()).contains("1 messages are already done");
    assertThat(run.json().path("Rows").findValuesAsString("Result")).containsExactly("updated");
  }

  private String twoRows() {
    var seen = updatedOn();
    return "Id,UpdatedOn,Priority,Closed\n87654321,%s,Critical,\n87654321,%s,,true\n"
        .formatted(seen, seen);
  }

  @Test
  void warnsOfAnEditThatCannotBeWritten() throws IOException {
    var rows = "Id,UpdatedOn,OwnerFullName\n87654321,%s,Somebody\n87654321,%s,Else\n";
    var run = apply(rows.formatted(updatedOn(), updatedOn()));
    assertThat(run.err())
        .isEqualTo(
            "line 2, column 1: OwnerFullName differs from the message and is ignored; to change it,"
                + " use the column OwnerId\n");
    assertThat(apply(rows.formatted(OLD, OLD)).err()).isEmpty();
    assertThat(apply("Id,OwnerId,OwnerFullName\n87654321,502,Else\n").err()).isEmpty();
  }

  @Test
  void warnsOfAPropertyThatMessagesDoNotHave() {
    var printed = host.run("get", "87654321", "--sandbox", "-ojson").out();
    var run =
        host.withInput(printed.replaceFirst("\\{", "{\"Urgency\":1,")).run("apply", "--sandbox");
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo("line 1, column 2: 'Urgency' is ignored; messages have no such field\n");
  }

  /// Others than typos: a service may well call linked records so.
  @ParameterizedTest
  @ValueSource(strings = {"Owner", "Business", "Coworker", "HelpDeskDepartment", "OwnerName"})
  void takesNoNewNameForATypo(String name) {
    var printed = host.run("get", "87654321", "--sandbox", "-ojson").out();
    var run =
        host.withInput(printed.replaceFirst("\\{", "{\"%s\":{},".formatted(name)))
            .run("apply", "--sandbox");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("'%s' is ignored".formatted(name));
  }

  @Test
  void refusesATypoInAPrintedRow() {
    var printed = host.run("get", "87654321", "--sandbox", "-ojson").out();
    var run =
        host.withInput(printed.replaceFirst("\\{", "{\"Prioritty\":1,"))
            .run("apply", "--sandbox", "-ojson");
    assertThat(run.json().at("/Rows/0/ExitCode").asInt()).isEqualTo(3);
    assertThat(run.json().at("/Rows/0/Errors/0/Message").asString())
        .startsWith("line 1, column 2: unknown column 'Prioritty'. Did you mean 'Priority'?");
  }

  @Test
  void findsNoChangeInOtherLineEnds() throws IOException {
    host.run("update", "87654321", "--message-text=a\r\nb\nc", "--sandbox", "--no-journal");
    var run = apply("Id,MessageText\n87654321,\"a\nb\r\nc\"\n");
    assertThat(run.out()).contains("0 updated, 1 unchanged");
  }

  @Test
  void refusesTextThatASpreadsheetDamaged() throws IOException {
    host.run("update", "87654321", "--message-text=Naïve café", "--sandbox", "--no-journal");
    var rows = "Id,MessageText\n87654321,NaÃ¯ve cafÃ©\n";
    var run = apply(rows, "-ojson");
    assertThat(run.code()).isEqualTo(9);
    assertThat(run.json().at("/Rows/0/ExitCode").asInt()).isEqualTo(3);
    assertThat(run.json().at("/Rows/0/Errors/0/PropertyName").asString()).isEqualTo("MessageText");
    assertThat(apply(rows, "--accept-text").code()).isZero();
    assertThat(host.sandboxRecord(87654321).path("MessageText").asString())
        .isEqualTo("NaÃ¯ve cafÃ©");
  }

  @Test
  void hasNothingToDoWithoutRows() throws IOException {
    for (var rows : List.of("", "\n", "[]", " [ ] ", "Id,Subject\n", "\ufeff")) {
      var run = host.withInput(rows).run("apply", "--sandbox", "-ojson");
      assertThat(run.code()).as(rows).isZero();
      assertThat(run.json().path("Total").asInt()).isZero();
      assertThat(run.err()).isEqualTo("No rows in standard input; nothing to do.\n");
    }
    var none = host.withInput("\n").run("update", "--ids-from=-", "--closed", "--sandbox");
    assertThat(none.code()).isZero();
    assertThat(none.err()).isEqualTo("No IDs in standard input; nothing to do.\n");
  }

  @Test
  void refusesACsvFileWithoutAHeader() throws IOException {
    var run = apply("");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("the file has no header");
  }

  @Test
  void takesSeveralIdsInOneArgument() {
    var run = host.run("update", "87654321,#87654322", "--closed", "--sandbox", "-ojson");
    assertThat(run.json().path("Updated").asInt()).isEqualTo(2);
    assertThat(host.run("get", "87654321,87654322", "--sandbox", "-ojson").json().size())
        .isEqualTo(2);
  }

  @Test
  void exportsADepartmentByTheNameThatApplyTakes() throws IOException {
    var csv =
        host.run(
                "list", "--sandbox", "-ocsv", "--all", "--columns=Id,UpdatedOn,department", "--bom")
            .out();
    assertThat(csv).startsWith("\ufeffId,UpdatedOn,Department\n");
    var run = apply(csv);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(" 0 updated");
    assertThat(host.run("list", "--sandbox", "--bom").code()).isEqualTo(2);
  }

  @Test
  void warnsOfTextThatASpreadsheetWouldCut() {
    host.withInput("x".repeat(32_768))
        .run("update", "87654321", "--message-file=-", "--sandbox", "--no-journal");
    assertThat(host.run("list", "--all", "-ocsv", "--sandbox").err())
        .isEqualTo(
            "Warning: 1 cell has more than 32,767 characters; a spreadsheet cuts them off.\n");
    assertThat(host.run("list", "-ocsv", "--all", "--columns=Id", "--sandbox").err()).isEmpty();
  }

  private void cutOffJournalBehindFirstRow() throws IOException {
    try (var runs = Files.walk(folder.resolve("nxdesk").resolve("runs"))) {
      var journal = runs.filter(file -> file.endsWith("journal.ndjson")).findFirst().orElseThrow();
      var lines = new ArrayList<String>();
      for (var line : Files.readAllLines(journal)) {
        lines.add(line);
        if (line.contains("\"Row\":1")) {
          break;
        }
      }
      Files.write(journal, lines);
    }
  }

  private String updatedOn() {
    return host.sandboxRecord(87654321).path("UpdatedOn").asString();
  }

  private TestHost.Run apply(String rows, String... options) throws IOException {
    var file = Files.writeString(folder.resolve("rows.csv"), rows);
    var arguments = new ArrayList<>(List.of("apply", file.toString(), "--sandbox"));
    arguments.addAll(List.of(options));
    return host.run(arguments.toArray(String[]::new));
  }
}
