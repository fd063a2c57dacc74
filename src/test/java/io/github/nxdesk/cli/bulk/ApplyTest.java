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
import tools.jackson.databind.json.JsonMapper;

class ApplyTest {
  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  @Test
  void changesEachMessageAsItsRowSays() throws IOException {
    var run = apply("Id,Priority,Closed\n87654321,High,\n87654322,,true\n");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Updated help desk message 87654321\n  Priority  Normal -> High\n")
        .contains("Updated help desk message 87654322\n")
        .containsPattern("2 messages: 2 updated, 0 unchanged\n.*nxdesk undo \\S+\n$");
    assertThat(host.sandboxRecord(87654321).path("Priority").asInt()).isEqualTo(3);
    assertThat(host.sandboxRecord(87654322).path("Closed").asBoolean()).isTrue();
  }

  @Test
  void printsOneDocumentWithTheCountsBeforeTheRows() throws IOException {
    var document =
        apply("Id,Priority\n87654321,High\n87654321,High\n7,Low\n", "-ojson", "--no-journal")
            .json();
    assertThat(document.propertyNames())
        .containsExactly(
            "Command",
            "Run",
            "Result",
            "ExitCode",
            "Total",
            "Updated",
            "Unchanged",
            "Failed",
            "Skipped",
            "Message",
            "Errors",
            "Rows");
    assertThat(document.path("Result").asString()).isEqualTo("partial");
    assertThat(document.path("ExitCode").asInt()).isEqualTo(9);
    assertThat(document.path("Run").isNull()).isTrue();
    assertThat(document.path("Rows").findValuesAsString("Result"))
        .containsExactlyInAnyOrder("updated", "unchanged", "not-found");
    assertThat(document.path("Rows").findValuesAsString("Row"))
        .containsExactlyInAnyOrder("1", "2", "3");
  }

  @Test
  void streamsRowsAndEndsWithTheSummary() {
    var run =
        host.withInput("{\"Id\":87654321,\"Priority\":\"High\"}\n")
            .run("apply", "-", "--sandbox", "-ondjson", "--no-journal");
    var lines = run.out().lines().map(line -> new JsonMapper().readTree(line)).toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().path("Result").asString()).isEqualTo("updated");
    assertThat(lines.getLast().path("Total").asInt()).isEqualTo(1);
    assertThat(lines.getLast().has("Rows")).isFalse();
  }

  @Test
  void whatGetPrintsCanBeApplied() {
    var printed = host.run("get", "87654321", "87654322", "--sandbox", "-ojson").out();
    var run = host.withInput(printed).run("apply", "--sandbox", "--no-journal", "-ojson");
    assertThat(run.json().path("Unchanged").asInt()).isEqualTo(2);
    assertThat(run.code()).isZero();
  }

  @Test
  void sendsNothingWhereARowIsWrong() throws IOException {
    var run = apply("Id,Priority\n87654321,High\n87654322,Hihg\n0,Low\n");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains("Priority  line 3, column 10: is not one of")
        .contains("Id        line 4, column 1: must be a whole number");
    assertThat(host.sandboxRecord(87654321).path("Priority").asInt()).isEqualTo(2);
  }

  @Test
  void sendsNothingWhereARowCannotBeRead() throws IOException {
    var run = apply("Id,Priority\n87654321,High\n87654322,,x\n", "-ojson");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.json().path("Result").asString()).isEqualTo("usage");
    assertThat(run.json().at("/Errors/0/Message").asString())
        .isEqualTo(
            "line 3, column 11: the cell belongs to no named column; quote text that contains ','");
    assertThat(host.sandboxRecord(87654321).path("Priority").asInt()).isEqualTo(2);
  }

  @Test
  void showsWhatWouldChange() throws IOException {
    var run = apply("Id,Priority\n87654321,High\n", "--dry-run", "-ojson");
    assertThat(run.json().path("Updated").asInt()).isZero();
    assertThat(run.json().path("WouldUpdate").asInt()).isEqualTo(1);
    assertThat(run.json().at("/Rows/0/Body/Priority").asInt()).isEqualTo(3);
    assertThat(run.json().path("Run").isNull()).isTrue();
    assertThat(host.sandboxRecord(87654321).path("Priority").asInt()).isEqualTo(2);
  }

  @Test
  void asksOnATerminalBeforeManyChanges() throws IOException {
    var rows = new StringBuilder("Id,Subject\n");
    for (long id = 87654321; id <= 87654333; id++) {
      rows.append(id).append(",New\n");
    }
    host.onATerminal().withInput("n\n");
    var run = apply(rows.toString());
    assertThat(run.code()).isEqualTo(130);
    assertThat(run.err()).contains("of 13 messages? [y/N]").contains("… and ");
    assertThat(host.sandboxRecord(87654321).path("Subject").asString()).isNotEqualTo("New");
    host.withInput("y\n");
    assertThat(apply(rows.toString(), "-ojson").json().path("Updated").asInt()).isGreaterThan(10);
  }

  @Test
  void doesNotAskAboutWhatIsDone() throws IOException {
    var rows = new StringBuilder("Id,Subject\n");
    for (long id = 87654321; id <= 87654333; id++) {
      rows.append(id).append(",New\n");
    }
    assertThat(apply(rows.toString()).code()).isZero();
    cutOffJournal();
    host.onATerminal().withInput("n\n");
    var run = apply(rows.toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("13 messages are already done").doesNotContain("[y/N]");
  }

  /// As if the process had been killed before its last line.
  private void cutOffJournal() throws IOException {
    try (var runs = Files.walk(folder.resolve("nxdesk").resolve("runs"))) {
      var journal = runs.filter(file -> file.endsWith("journal.ndjson")).findFirst().orElseThrow();
      var lines = Files.readAllLines(journal);
      Files.write(journal, lines.subList(0, lines.size() - 1));
    }
  }

  @Test
  void showsTheCommentThatWouldBeAdded() {
    var run = host.run("update", "87654321", "--closed", "--comment=Ok.", "--dry-run", "--sandbox");
    assertThat(run.out()).contains("  Closed     false -> true\n  (comment)  Ok. (as Dana Holm)\n");
    var document =
        host.run(
                "update",
                "87654321",
                "--closed",
                "--comment=Ok.",
                "--dry-run",
                "--sandbox",
                "-ojson")
            .json();
    assertThat(document.path("Comment").asString()).isEqualTo("Ok.");
  }

  @Test
  void givesSeveralMessagesTheSameChange() {
    var run =
        host.run("update", "87654321", "--id=87654322,87654323", "--closed", "--sandbox", "-ojson");
    assertThat(run.json().path("Total").asInt()).isEqualTo(3);
    assertThat(run.json().path("Command").asString()).isEqualTo("update");
    assertThat(host.sandboxRecord(87654323).path("Closed").asBoolean()).isTrue();
  }

  @Test
  void takesIdsFromAFile() {
    var run =
        host.withInput("87654321\n{\"Id\":87654322}\n")
            .run("update", "--ids-from=-", "--priority=Critical", "--sandbox", "-ojson");
    assertThat(run.json().path("Total").asInt()).isEqualTo(2);
    assertThat(run.json().path("Failed").asInt()).isZero();
    assertThat(host.sandboxRecord(87654321).path("Priority").asInt()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apply - --rate=fast",
        "apply - --rate=5/s --no-pace",
        "apply - --max-errors=-1",
        "apply - --max-errors=1 --fail-fast",
        "apply - --format=xml",
        "apply none.csv",
        "apply .",
        "update 87654321 --ids-from=- --closed",
        "update --ids-from=- --message-file=-",
      })
  void refusesWhatCannotBeDone(String line) {
    var run = host.run((line + " --sandbox -ojson").split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.json().path("ExitCode").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5/s", "30/m", "600/h"})
  void takesARate(String rate) throws IOException {
    assertThat(apply("Id,Priority\n87654321,High\n", "--rate=" + rate).code()).isZero();
  }

  @Test
  void printsRowsInTheirOrder() throws IOException {
    var rows = new StringBuilder("Id,Priority\n");
    for (long id = 87654321; id < 87654341; id++) {
      rows.append(id).append(',').append(id % 2 == 0 ? "Critical" : "Normal").append('\n');
    }
    var lines = apply(rows.toString(), "--yes", "-ondjson").out().lines().toList();
    assertThat(lines.subList(0, 20))
        .extracting(line -> Integer.parseInt(line.replaceAll(".*\"Row\":(\\d+).*", "$1")))
        .isSorted();
  }

  private TestHost.Run apply(String rows, String... options) throws IOException {
    var file = Files.writeString(folder.resolve("rows.csv"), rows);
    var arguments = new ArrayList<String>();
    arguments.add("apply");
    arguments.add(file.toString());
    arguments.add("--sandbox");
    arguments.addAll(List.of(options));
    return host.run(arguments.toArray(String[]::new));
  }

  /// A write of the same run is excepted, but not what was changed before it.
  @Test
  void seesAColleaguesChangeBehindItsOwnWrite() {
    host.withInput(
        """
        {"Id":87654321,"Subject":"Mine"}
        {"Id":87654321,"UpdatedOn":"2020-01-01T00:00:00Z","Priority":"Critical"}
        """);
    var run = host.run("apply", "-", "--sandbox", "-o", "json");
    assertThat(run.json().at("/Rows/0/Result").asString()).isEqualTo("updated");
    assertThat(run.json().at("/Rows/1/Result").asString()).isEqualTo("conflict");
  }
}
