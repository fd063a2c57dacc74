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
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What is said and kept of rows that fail, and of those that are left out.
class FailedRowsTest {
  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  @Test
  void leavesOutWrongRowsIfAskedTo() throws IOException {
    var document = apply("Id,Priority\n87654321,High\n0,Low\n", "--skip-invalid", "-ojson").json();
    assertThat(document.path("Updated").asInt()).isEqualTo(1);
    assertThat(document.path("Skipped").asInt()).isEqualTo(1);
    assertThat(document.path("ExitCode").asInt()).isEqualTo(9);
    assertThat(document.path("Rows").findValuesAsString("Result"))
        .containsExactly("invalid", "updated");
    assertThat(document.at("/Rows/0/Row").asInt()).isEqualTo(2);
    assertThat(document.at("/Rows/0/Errors/0/Message").asString()).startsWith("line 3, column 1: ");
  }

  @Test
  void keepsRowsThatAreLeftOutWithThoseThatFail() throws IOException {
    var again = folder.resolve("again.csv");
    var run =
        apply(
            "Id,Priority\n87654321,Hihg\n87654322,,x\n87654323,High\n7,Low\n",
            "--skip-invalid",
            "--failed=" + again);
    assertThat(run.code()).isEqualTo(9);
    assertThat(run.err())
        .contains("Skipped: Priority  line 2, column 10: is not one of")
        .contains("Skipped: line 3, column 11: the cell belongs to no named column")
        .contains("Failed rows and their errors were written to " + again);
    assertThat(Files.readAllLines(again))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("Id,Priority,Result,Errors"),
            line -> assertThat(line).startsWith("87654321,Hihg,invalid,"),
            line -> assertThat(line).startsWith("87654322,,x,malformed,"),
            line -> assertThat(line).startsWith("7,Low,not-found,"));
  }

  @Test
  void keepsOfJsonThatIsLeftOutWhatThereIs() throws IOException {
    var again = folder.resolve("again.ndjson");
    host.withInput("{\"Id\":1,\"Closed\":\"perhaps\"}\n{\"Id\":2,\"Subject\":[1]}\nnone\n")
        .run("apply", "-", "--sandbox", "--skip-invalid", "--failed=" + again);
    assertThat(Files.readAllLines(again))
        .satisfiesExactly(
            line ->
                assertThat(line).startsWith("{\"Id\":1,\"Closed\":\"perhaps\",\"Result\":\"inv"),
            line -> assertThat(line).contains("\"Id\":2,\"Subject\":[1],\"Result\""),
            line -> assertThat(line).isEqualTo("none"));
  }

  @Test
  void namesOnlyTheFirstOfManyRowsThatAreLeftOut() throws IOException {
    var again = folder.resolve("again.csv");
    var rows = "Id,Priority\n" + "87654321,Hihg\n".repeat(30);
    var run = apply(rows, "--skip-invalid", "-ojson", "--failed=" + again);
    assertThat(run.json().path("Rows").size()).isEqualTo(20);
    assertThat(run.json().path("Skipped").asInt()).isEqualTo(30);
    assertThat(Files.readAllLines(again)).hasSize(31);
  }

  @Test
  void keepsFailedRowsSoThatTheyCanBeAppliedAgain() throws IOException {
    var again = folder.resolve("again.csv");
    var run =
        apply(
            "Id,Priority,Note\n7,High,x\n87654321,Low,y\n",
            "--ignore-unknown",
            "--failed=" + again);
    assertThat(run.code()).isEqualTo(9);
    assertThat(Files.readString(again))
        .isEqualTo(
            """
            Id,Priority,Note,Result,Errors
            7,High,x,not-found,"Id is not the ID of a message"
            """);
    Files.writeString(again, Files.readString(again).replace("\n7,", "\n87654322,"));
    assertThat(
            host.run(
                    "apply",
                    again.toString(),
                    "--ignore-unknown",
                    "--sandbox",
                    "--failed=" + folder.resolve("f"))
                .code())
        .isZero();
    assertThat(folder.resolve("f")).doesNotExist();
  }

  @Test
  void keepsFailedRowsOfJsonAsNdjson() throws IOException {
    var again = folder.resolve("again.ndjson");
    host.withInput("[{\"Id\":7,\"OwnerId\":null,\"Subject\":\"ä\"}]")
        .run("apply", "-", "--sandbox", "--failed=" + again);
    assertThat(Files.readString(again))
        .isEqualTo(
            "{\"Id\":7,\"OwnerId\":null,\"Subject\":\"ä\",\"Result\":\"not-found\","
                + "\"Errors\":[\"Id is not the ID of a message\"]}\n");
  }

  @Test
  void takesTheOptionsOfRunsForOneMessageToo() throws IOException {
    var failed = folder.resolve("failed.ndjson");
    var options = List.of("--yes", "--max-errors=3", "--failed=" + failed, "--sandbox", "--closed");
    var good = new ArrayList<>(List.of("update", "87654321"));
    good.addAll(options);
    assertThat(host.run(good.toArray(String[]::new)).code()).isZero();
    assertThat(failed).doesNotExist();
    var bad = new ArrayList<>(List.of("update", "7", "-ojson"));
    bad.addAll(options);
    assertThat(host.run(bad.toArray(String[]::new)).json().path("ExitCode").asInt()).isEqualTo(5);
    assertThat(Files.readString(failed))
        .isEqualTo(
            "{\"Id\":7,\"Closed\":true,\"Result\":\"not-found\","
                + "\"Errors\":[\"Id is not the ID of a message\"]}\n");
  }

  @Test
  void sendsNothingWhereFailedRowsCannotBeKept() {
    var run =
        host.run(
            "update", "87654321", "--closed", "--failed=" + folder, "--fail-fast", "--sandbox");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--failed: '%s' can't be written".formatted(folder));
    assertThat(host.sandboxRecord(87654321).path("Closed").asBoolean()).isFalse();
  }

  @Test
  void givesBackWhatIsNestedAsItCame() {
    var run =
        host.withInput("{\"Id\":1,\"Subject\":{\"a\":[1,\"é\"]},\"Priority\":1.5}\n")
            .run("apply", "-", "--sandbox", "-ojson");
    assertThat(run.json().at("/Errors/0/AttemptedValue/a/1").asString()).isEqualTo("é");
    assertThat(run.json().at("/Errors/1/AttemptedValue").asDouble()).isEqualTo(1.5);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void removesNoDevice() throws IOException {
    var link = Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
    assertThat(apply("Id,Closed\n87654321,true\n", "--failed=" + link).code()).isZero();
    assertThat(link).exists();
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void saysThatTheFileIsFull() throws IOException {
    var run = apply("Id,Closed\n7,true\n", "--failed=/dev/full");
    assertThat(run.code()).isEqualTo(11);
    assertThat(run.err()).contains("--failed: '/dev/full' can't be written").contains("to resume");
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
}
