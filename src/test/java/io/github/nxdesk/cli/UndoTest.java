package io.github.nxdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
    var run = host.run("undo", "--sandbox", "-o", "json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().path("Updated").asInt()).isEqualTo(1);
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(2);
    assertThat(host.sandboxRecord(ID).path("Closed").asBoolean()).isFalse();
  }

  @Test
  void leavesAloneWhatSomebodyElseChangedSince() {
    ours("--priority=Critical", "--closed");
    others("--priority=Low");
    var run = host.run("undo", "--sandbox", "-o", "ndjson");
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
    var run = host.run("undo", "--sandbox", "-o", "json");
    assertThat(run.code()).isEqualTo(6);
    assertThat(run.json().path("ExitCode").asInt()).isEqualTo(6);
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(1);
  }

  @Test
  void saysThatAnImageCannotBePutBack() {
    ours("--image-url=https://example.com/a.png");
    var run = host.run("undo", "--sandbox");
    assertThat(run.code()).isEqualTo(6);
    assertThat(run.err()).contains("an image cannot be put back");
  }

  @Test
  void showsWhatItWouldDoAndSendsNothing() {
    ours("--priority=Critical");
    var run = host.run("undo", "--sandbox", "--dry-run");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Priority  Critical -> Normal");
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(4);
  }

  @Test
  void takesTheBeginningOfARunsName() {
    ours("--priority=Critical");
    var name = host.run("runs", "-o", "json").json().path(0).path("Run").asString();
    var run = host.run("undo", name.substring(0, 12), "--sandbox", "-q");
    assertThat(run.code()).isZero();
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(2);
  }

  @Test
  void refusesWhatIsNoRun() {
    assertThat(host.run("undo", "--sandbox").err()).contains("there is no run on sandbox");
    ours("--priority=Critical");
    var run = host.run("undo", "2001", "--sandbox");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no run '2001'; nxdesk runs lists them");
  }

  @Test
  void listsAndForgetsRuns() {
    ours("--priority=Critical");
    assertThat(host.run("runs").out())
        .contains(
            "update of 87654321: Priority", "completed: 1 updated, 0 unchanged, 0 failed; sandbox");
    assertThat(host.run("runs", "prune", "--older-than=1d", "-o", "json").out()).isEqualTo("[]\n");
    assertThat(host.run("runs", "-o", "ndjson").json().path("Updated").asInt()).isEqualTo(1);
    assertThat(host.run("runs", "prune").code()).isEqualTo(2);
    assertThat(host.run("runs", "purge").code()).isEqualTo(2);
  }

  @Test
  void keepsNoRunOfWhatChangesNothingOrIsNotToBeKept() {
    ours("--priority=Normal");
    others("--priority=Low");
    host.run("update", "87654321", "--closed", "--dry-run", "--sandbox");
    assertThat(host.run("runs", "-o", "json").out()).isEqualTo("[]\n");
  }

  @Test
  void sendsNothingWhereTheRunCannotBeKept() throws Exception {
    Files.writeString(Files.createDirectories(folder.resolve("nxdesk")).resolve("runs"), "a file");
    var run = host.run("update", "87654321", "--closed", "--sandbox");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be kept in", "--no-journal does without");
    assertThat(host.sandboxRecord(ID).path("Closed").asBoolean()).isFalse();
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
    assertThat(host.run(all.toArray(String[]::new)).code()).isZero();
  }
}
