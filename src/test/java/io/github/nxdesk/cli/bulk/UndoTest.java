package io.github.nxdesk.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {
  private static final long ID = 87654321;

  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  @Test
  void putsBackWhatTheLastRunChanged() {
    ours("--priority=Critical", "--closed");
    var run = run("undo", "--sandbox", "-o", "json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().path("Updated").asInt()).isEqualTo(1);
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(2);
    assertThat(host.sandboxRecord(ID).path("Closed").asBoolean()).isFalse();
  }

  @Test
  void leavesAloneWhatSomebodyElseChangedSince() {
    ours("--priority=Critical", "--closed");
    others("--priority=Low");
    var run = run("undo", "--sandbox", "-o", "ndjson");
    assertThat(run.code()).isEqualTo(9);
    assertThat(run.out())
        .contains("\"Result\":\"updated\"", "\"Result\":\"conflict\"", "Priority was changed");
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(1);
    assertThat(host.sandboxRecord(ID).path("Closed").asBoolean()).isFalse();
  }

  @Test
  void endsWithConflictWhereNothingCanBePutBack() {
    ours("--priority=Critical");
    others("--priority=Low");
    var run = run("undo", "--sandbox", "-o", "json");
    assertThat(run.code()).isEqualTo(6);
    assertThat(run.json().path("ExitCode").asInt()).isEqualTo(6);
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(1);
  }

  @Test
  void saysThatAnImageCannotBePutBack() {
    ours("--image-url=https://example.com/a.png");
    var run = run("undo", "--sandbox");
    assertThat(run.code()).isEqualTo(6);
    assertThat(run.err()).contains("an image cannot be put back");
  }

  @Test
  void showsWhatItWouldDoAndSendsNothing() {
    ours("--priority=Critical");
    var run = run("undo", "--sandbox", "--dry-run");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Priority  Critical -> Normal");
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(4);
  }

  @Test
  void takesTheBeginningOfARunsName() {
    ours("--priority=Critical");
    var name = nameOfLastRun();
    var run = run("undo", name.substring(0, 12), "--sandbox", "-q");
    assertThat(run.code()).isZero();
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(2);
  }

  @Test
  void takesTheLastRunThatChangedSomethingAndNamesIt() throws Exception {
    ours("--priority=Critical");
    var name = nameOfLastRun();
    assertThat(apply("{\"Id\":87654321,\"Priority\":4}").code()).isZero(); // Unchanged.
    assertThat(apply("{\"Id\":1,\"Priority\":4}").code()).isEqualTo(9); // Failed.
    var run = run("undo", "--sandbox");
    assertThat(run.err()).isEqualTo("Undoing run " + name + "\n");
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(2);
  }

  @Test
  void passesOverAnUndoThatChangedNothing() {
    ours("--priority=Critical");
    others("--priority=Low");
    assertThat(run("undo", "--sandbox").code()).isEqualTo(6);
    others("--priority=Critical");
    assertThat(run("undo", "--sandbox").code()).isZero();
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(2);
  }

  @Test
  void undoesAnUndoThatChangedSomething() {
    ours("--priority=Critical");
    run("undo", "--sandbox");
    run("undo", "--sandbox");
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(4);
  }

  @Test
  void saysThatNoRunChangedAnything() throws Exception {
    apply("{\"Id\":87654321,\"Priority\":2}");
    var run = run("undo", "--sandbox");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no run in the sandbox changed anything");
  }

  @Test
  void takesTheLaterOfRunsThatBeganInOneMillisecond() {
    for (int i = 0; i < 5; i++) {
      host.run("update", "87654321", "--subject=Earlier " + i, "--sandbox");
      host.run("update", "87654321", "--subject=Later " + i, "--sandbox");
      assertThat(host.run("undo", "--sandbox").code()).isZero();
      assertThat(host.sandboxRecord(ID).path("Subject").asString()).isEqualTo("Earlier " + i);
    }
  }

  @Test
  void refusesWhatIsNoRun() {
    assertThat(run("undo", "--sandbox").err()).contains("there are no runs in the sandbox");
    ours("--priority=Critical");
    var run = run("undo", "2001", "--sandbox");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no run '2001'; 'nxdesk runs' lists them");
  }

  @Test
  void listsAndForgetsRuns() {
    ours("--priority=Critical");
    assertThat(run("runs").out())
        .contains(
            "update of 87654321: Priority", "completed: 1 updated, 0 unchanged, 0 failed; sandbox");
    assertThat(run("runs", "prune", "--older-than=1d", "-o", "json").out()).isEqualTo("[]\n");
    assertThat(run("runs", "-o", "ndjson").json().path("Updated").asInt()).isEqualTo(1);
    assertThat(run("runs", "prune").code()).isEqualTo(2);
    assertThat(run("runs", "purge").code()).isEqualTo(2);
  }

  @Test
  void keepsNoRunOfWhatChangesNothingOrIsNotToBeKept() {
    ours("--priority=Normal");
    others("--priority=Low");
    run("update", "87654321", "--closed", "--dry-run", "--sandbox");
    assertThat(run("runs", "-o", "json").out()).isEqualTo("[]\n");
  }

  @Test
  void sendsNothingWhereTheRunCannotBeKept() throws Exception {
    Files.writeString(Files.createDirectories(folder.resolve("nxdesk")).resolve("runs"), "a file");
    var run = run("update", "87654321", "--closed", "--sandbox");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be kept in", "--no-journal does without");
    assertThat(host.sandboxRecord(ID).path("Closed").asBoolean()).isFalse();
  }

  /// A second after whatever was run before.
  private TestHost.Run run(String... arguments) {
    host.waits.add(Duration.ofSeconds(1));
    return host.run(arguments);
  }

  private String nameOfLastRun() {
    return run("runs", "-o", "json").json().path(0).path("Run").asString();
  }

  private TestHost.Run apply(String row) throws Exception {
    var file = Files.writeString(folder.resolve("rows.ndjson"), row + "\n");
    return run("apply", file.toString(), "--sandbox");
  }

  private void ours(String... change) {
    change(change);
  }

  private void others(String... change) {
    var all = Arrays.copyOf(change, change.length + 1);
    all[change.length] = "--no-journal";
    change(all);
  }

  private void change(String... change) {
    var all = new ArrayList<>(List.of("update", "87654321", "--sandbox"));
    all.addAll(List.of(change));
    assertThat(run(all.toArray(String[]::new)).code()).isZero();
  }
}
