package io.github.nxdesk.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import io.github.nxdesk.sandbox.Sandbox;
import io.github.nxdesk.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
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
    assertThat(run.err()).contains("images can't be restored");
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
  void stepsBackOneRunAtATime() {
    ours("--priority=Critical");
    ours("--priority=Low");
    assertThat(run("undo", "--sandbox").code()).isZero();
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(4);
    assertThat(run("undo", "--sandbox").code()).isZero();
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(2);
    var third = run("undo", "--sandbox");
    assertThat(third.code()).isEqualTo(2);
    assertThat(third.err()).contains("there is nothing to undo in the sandbox");
  }

  @Test
  void undoesAnUndoThatIsNamed() {
    ours("--priority=Critical");
    var update = nameOfLastRun();
    run("undo", "--sandbox");
    assertThat(run("undo", nameOfLastRun(), "--sandbox").code()).isZero();
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(4);
    var again = run("undo", "--sandbox");
    assertThat(again.err()).isEqualTo("Undoing run " + update + "\n");
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(2);
  }

  @Test
  void saysThatThereIsNothingToUndo() throws Exception {
    apply("{\"Id\":87654321,\"Priority\":2}");
    var run = run("undo", "--sandbox");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is nothing to undo in the sandbox");
  }

  @Test
  void saysThatADeletionCannotBeUndoneAndNamesTheRunBefore() {
    ours("--priority=Critical");
    var before = nameOfLastRun();
    assertThat(run("delete", "87654337", "--yes", "--sandbox").code()).isZero();
    var run = run("undo", "--sandbox");
    assertThat(run.code()).isEqualTo(6);
    assertThat(run.err())
        .contains(
            "deleted 87654337, and a deletion can't be undone",
            "To undo the run before it (update of 87654321: Priority): nxdesk undo " + before);
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(4);
    assertThat(run("undo", before, "--sandbox").code()).isZero();
    assertThat(run("undo", "--sandbox").err()).contains("There is no earlier run to undo.");
  }

  @Test
  void touchesNoMessageOfADamagedLine() throws Exception {
    ours("--priority=Critical");
    damageLastRun("\"Priority\":2", "\"Priority\":3");
    var run = run("undo", "--sandbox");
    assertThat(run.code()).isEqualTo(6);
    assertThat(run.err()).contains("87654321", "is damaged at line 2");
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(4);
  }

  @Test
  void restoresTheMessagesOfIntactLines() throws Exception {
    apply("{\"Id\":87654321,\"Priority\":4}\n{\"Id\":87654322,\"Subject\":\"New\"}");
    damageLastRun("\"Intent\":2", "\"Intent\":6");
    var run = run("undo", "--sandbox", "-o", "json");
    assertThat(run.code()).isEqualTo(9);
    assertThat(run.json().path("Updated").asInt()).isEqualTo(1);
    assertThat(host.sandboxRecord(ID).path("Priority").asInt()).isEqualTo(2);
    assertThat(host.sandboxRecord(87654322).path("Subject").asString()).isEqualTo("New");
  }

  @Test
  void undoesNoOlderRunWhereTheLastOneIsDamaged() throws Exception {
    host.run("update", "87654321", "--priority=High", "--sandbox");
    host.run("update", "87654322", "--subject=New", "--sandbox");
    var runs = host.run("runs", "-o", "json").json();
    var last = runs.get(0).path("Run").asString();
    var journal = folder.resolve("nxdesk/runs").resolve(last).resolve("journal.ndjson");
    Files.writeString(journal, Files.readString(journal).replaceFirst("Started", "Startled"));
    var run = host.run("undo", "--sandbox");
    assertThat(run.code()).isEqualTo(6);
    assertThat(run.err())
        .contains(
            "The journal of run " + last + " can't be read", runs.get(1).path("Run").asString());
    assertThat(host.run("undo", last, "--sandbox").code()).isEqualTo(6);
    assertThat(host.sandboxRecord(87654321).path("Priority").asInt()).isEqualTo(3);
  }

  @Test
  void showsWhereAJournalIsDamaged() throws Exception {
    host.run("update", "87654321", "--priority=High", "--sandbox");
    var run = host.run("runs", "-o", "json").json().get(0).path("Run").asString();
    var journal = folder.resolve("nxdesk/runs").resolve(run).resolve("journal.ndjson");
    Files.writeString(
        journal, Files.readString(journal).replaceFirst("\"Priority\":2", "\"Priority\":1"));
    assertThat(host.run("runs", "show", run).out()).contains("The journal is damaged at line 2");
  }

  @Test
  void passesOverBrokenRunsWithAWord() throws Exception {
    ours("--priority=Critical");
    var runs = folder.resolve("nxdesk/runs");
    var rows = Files.writeString(folder.resolve("rows.ndjson"), "{\"Id\":1,\"Priority\":4}\n");
    run("apply", rows.toString(), "--max-errors=0", "--sandbox");
    var stopped = nameOfLastRun();
    Files.delete(runs.resolve(stopped).resolve("lock"));
    Files.createDirectory(runs.resolve(stopped).resolve("lock"));
    var noJournal = Files.createDirectory(runs.resolve("20200101T000000000Z-aaaaaaaa"));
    Files.createDirectory(noJournal.resolve("journal.ndjson"));
    var damaged = Files.createDirectory(runs.resolve("20200101T000000001Z-aaaaaaaa"));
    Files.writeString(damaged.resolve("journal.ndjson"), "damaged\n");
    assertThat(run("runs", "-o", "ndjson").out()).hasLineCount(2);
    assertThat(run("runs").err())
        .contains(
            "Run 20200101T000000000Z-aaaaaaaa was ignored: its journal is not a regular file.",
            "Run 20200101T000000001Z-aaaaaaaa was ignored: line 1 of its journal is damaged.");
    var again = run("apply", rows.toString(), "--max-errors=0", "--sandbox");
    assertThat(again.err()).contains("Run " + stopped + " can't be resumed", "There is no such");
    var pruned = run("runs", "prune", "--older-than=1ms");
    assertThat(pruned.out()).isEqualTo("Deleted runs: 2\n");
    assertThat(pruned.err())
        .contains("Run " + stopped + " was not deleted: it contains a folder, lock.");
    assertThat(run("undo", "--sandbox").err()).contains("there is nothing to undo in the sandbox");
  }

  @Test
  void showsWhatARunDid() throws Exception {
    apply("{\"Id\":87654321,\"Priority\":4,\"Closed\":true}\n{\"Id\":1,\"Priority\":4}");
    var name = nameOfLastRun();
    assertThat(run("runs", "show", name).out())
        .contains(
            "partial: 1 updated, 0 unchanged, 1 failed; sandbox",
            "Updated help desk message 87654321\n  Priority  Normal -> Critical\n",
            "  Closed    false -> true\n",
            "Failed: help desk message 1\n"
                + "  There is no such message. Check the ID and --base-url.");
    var document = run("runs", "show", name, "-o", "json").json();
    assertThat(document.path("Run").asString()).isEqualTo(name);
    assertThat(run("runs", "show", name, "-o", "json").out())
        .contains("\"Changes\":[{\"PropertyName\":\"Priority\",\"From\":2,\"To\":4}");
    assertThat(document.path("Rows"))
        .extracting(row -> row.path("Result").asString())
        .containsExactlyInAnyOrder("updated", "failed");
    assertThat(run("runs", "show", name, "-o", "ndjson").out()).hasLineCount(3);
  }

  @Test
  void recordsCommentsAndSaysWhichRemain() {
    var commented =
        run("update", "87654321", "--closed", "--comment=Done.", "--as=998877", "--sandbox");
    assertThat(commented.code()).as(commented.err()).isZero();
    assertThat(run("runs", "show", nameOfLastRun()).out())
        .containsPattern("Closed  false -> true\n  Comment \\d+ added as coworker 998877\n");
    var undo = run("undo", "--sandbox");
    assertThat(undo.code()).isZero();
    assertThat(undo.out())
        .containsPattern(
            "Comment \\d+ on message 87654321 \\(by coworker 998877\\) remains: comments can't be"
                + " undone.");
    assertThat(host.sandboxRecord(ID).path("Closed").asBoolean()).isFalse();
  }

  @Test
  void keepsAJournalOfACommentAlone() {
    var comment = run("comment", "87654321", "--message-text=Hello.", "--as=998877", "--sandbox");
    assertThat(comment.code()).as(comment.err()).isZero();
    var name = nameOfLastRun();
    assertThat(run("runs").out()).contains("completed: 1 commented on, 0 failed");
    assertThat(run("runs", "show", name, "-o", "ndjson").out())
        .contains("\"Result\":\"commented\"", "\"CommentId\":", "\"CoworkerId\":998877");
    assertThat(run("undo", "--sandbox").err())
        .contains("commented on 87654321, and a comment can't be undone");
    var undo = run("undo", name, "--sandbox");
    assertThat(undo.code()).isEqualTo(6);
    assertThat(undo.err()).contains("only added a comment", "by coworker 998877");
    run("comment", "87654321", "--message-text=Bye.", "--as=998877", "--no-journal", "--sandbox");
    run("comment", "87654321", "--message-text=Bye.", "--as=998877", "--dry-run", "--sandbox");
    assertThat(run("runs", "-o", "ndjson").out()).hasLineCount(2);
  }

  @Test
  void namesWhatWasDoneByItsOwnWord() throws Exception {
    run("delete", "87654337", "--yes", "--sandbox");
    apply("{\"Id\":1,\"Priority\":4}");
    var created =
        run(
            "create",
            "--sandbox",
            "--business-id=1376",
            "--coworker-id=998877",
            "--subject=Lamp",
            "--message-text=Dark.",
            "--priority=Low",
            "--ai-processing-result=NotProcessed",
            "-o",
            "ids");
    assertThat(run("runs").out())
        .contains(
            "completed: %s created, 0 failed; sandbox".formatted(created.out().strip()),
            "failed: 0 updated, 0 unchanged, 1 failed; sandbox",
            "completed: 1 deleted, 0 failed; sandbox");
    var runs = run("runs", "-o", "json").json();
    assertThat(runs.path(0).path("CreatedIds").toString())
        .isEqualTo("[%s]".formatted(created.out().strip()));
    assertThat(runs.path(1).path("Result").asString()).isEqualTo("failed");
    assertThat(runs.path(2).path("Updated").asInt()).isZero();
    assertThat(runs.path(2).path("Deleted").asInt()).isEqualTo(1);
    assertThat(run("runs", "--limit=2", "-o", "ndjson").out()).hasLineCount(2);
    assertThat(run("runs", "--limit=0").code()).isEqualTo(2);
    assertThat(run("runs", "show").code()).isEqualTo(2);
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
    assertThat(run.code()).isEqualTo(11);
    assertThat(run.err()).contains("can't be kept in", "is not a directory", "Use --no-journal");
    assertThat(host.sandboxRecord(ID).path("Closed").asBoolean()).isFalse();
  }

  @Test
  void writesWithoutAJournalWhereItIsToldToAndWarns() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "");
    try (var sandbox = sandbox()) {
      var homeless =
          new TestHost(folder).at(sandbox.baseUrl()).with("XDG_STATE_HOME", file.toString());
      var refused = homeless.run("update", "87654321", "--closed");
      assertThat(refused.code()).isEqualTo(11);
      assertThat(refused.err())
          .contains("is not in a directory", "Use --no-journal, or journal = false in the profile");
      var told = homeless.run("update", "87654321", "--closed", "--no-journal");
      assertThat(told.code()).as(told.err()).isZero();
      assertThat(told.err()).contains("Warning: nxdesk can't write to its state directory.");
      Files.writeString(
          Files.createDirectories(folder.resolve("config/nxdesk")).resolve("config.toml"),
          "[default]\njournal = false\n");
      var set = homeless.run("update", "87654321", "--no-closed");
      assertThat(set.code()).as(set.err()).isZero();
      assertThat(set.err()).contains("Warning: ");
    }
  }

  private Sandbox sandbox() throws Exception {
    return Sandbox.start(
        SandboxOptions.of(folder.resolve("served.json"), InstantSource.fixed(TestHost.NOW)));
  }

  /// A second after whatever was run before.
  private TestHost.Run run(String... arguments) {
    host.waits.add(Duration.ofSeconds(1));
    return host.run(arguments);
  }

  private void damageLastRun(String old, String now) throws Exception {
    var journal = folder.resolve("nxdesk/runs").resolve(nameOfLastRun()).resolve("journal.ndjson");
    var text = Files.readString(journal);
    assertThat(text).contains(old);
    Files.writeString(journal, text.replaceFirst(old, now));
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
