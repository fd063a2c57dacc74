package io.github.nxdesk.bulk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.nxdesk.host.Digest;
import io.github.nxdesk.host.VirtualClock;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldChange;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Verbatim;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Outcome.Unchanged;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.update.Plan.Write;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
  private static final RunOrder ORDER =
      new RunOrder(
          "apply",
          "apply changes.csv",
          Digest.of("rows"),
          "https://spaces.nexudus.com",
          Optional.of("mira@example.com"),
          "1.2.3");
  private static final String ORDER_RUN =
      RunName.of(ORDER, Instant.parse("2026-11-24T21:15:00.123Z"));
  private static final RunSummary DONE = new RunSummary(RunSummary.COMPLETED, 3, 1, 2, 0, 0);
  private static final RunSummary LEFT = new RunSummary("interrupted", 3, 1, 0, 0, 0);

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-24T21:15:00.123Z"));

  @TempDir private Path folder;
  private RunStore store;

  @BeforeEach
  void open() {
    store = new RunStore(folder.resolve("runs"), clock);
  }

  @Test
  void goesOnWithWhatIsLeft() throws IOException {
    try (var journal = store.start(ORDER)) {
      journal.logOutcome(1, new Unchanged(11L, 200));
      journal.logIntent(2, write(12));
      journal.logOutcome(2, new Updated(12L, 200, "Done.", List.of()));
      journal.logIntent(3, write(13));
      journal.logOutcome(3, new Failed(13L, new Problem.Invalid(400, "No.", List.of())));
      journal.logIntent(4, write(14));
      journal.logIntent(5, write(15));
      journal.logOutcome(5, new Failed(15L, new Problem.Unreachable(null, "Lost.", true)));
      journal.logEnd(LEFT);
    }
    try (var resumed = store.resume(ORDER).orElseThrow()) {
      assertThat(resumed.run()).startsWith("20261124T211500123Z-");
    }
    try (var resumed = store.resume(ORDER).orElseThrow()) {
      var earlier = resumed.earlier();
      assertThat(earlier.done().stream()).containsExactly(1, 2);
      assertThat(earlier.failed().stream()).containsExactly(3, 5);
      assertThat(earlier.open())
          .isEqualTo(Map.of(4L, Intent.of(4, write(14)), 5L, Intent.of(5, write(15))));
      assertThat(earlier.updated()).isEqualTo(1);
      assertThat(earlier.unchanged()).isEqualTo(1);
    }
  }

  @Test
  void isANewRunOnceTheOldOneIsFinished() throws IOException {
    try (var journal = store.start(ORDER)) {
      journal.logEnd(DONE);
    }
    assertThat(store.resume(ORDER)).isEmpty();
    clock.sleep(Duration.ofSeconds(1));
    store.start(ORDER).close();
    assertThat(store.list())
        .extracting(RunRecord::isFinished, run -> run.ended().map(RunSummary::result))
        .containsExactly(tuple(false, Optional.empty()), tuple(true, Optional.of("completed")));
  }

  @Test
  void goesOnWithNoOtherOrder() throws IOException {
    store.start(ORDER).close();
    for (var other :
        List.of(
            new RunOrder("apply", "", Digest.of("other"), ORDER.target(), ORDER.user(), ""),
            new RunOrder("apply", "", ORDER.digest(), "sandbox", ORDER.user(), ""),
            new RunOrder("update", "", ORDER.digest(), ORDER.target(), ORDER.user(), ""))) {
      assertThat(store.resume(other)).isEmpty();
    }
    try (var same =
        store
            .resume(
                new RunOrder(
                    "apply", "apply -", ORDER.digest(), ORDER.target(), Optional.empty(), "2"))
            .orElseThrow()) {
      assertThat(same.run()).isNotEmpty();
    }
  }

  @Test
  void refusesARunThatAnotherProcessWorksOn() throws IOException {
    try (var _ = store.start(ORDER)) {
      assertThatThrownBy(() -> store.resume(ORDER))
          .isInstanceOf(RunInUseException.class)
          .hasMessageContaining("Another process is working on the same command");
    }
  }

  @Test
  void takesALastLineThatWasCutOffForUnwritten() throws IOException {
    try (var journal = store.start(ORDER)) {
      journal.logIntent(1, write(11));
    }
    var file = journalFile();
    Files.writeString(file, "{\"Row\":1,\"Id\":11,\"Resu", StandardOpenOption.APPEND);
    try (var resumed = store.resume(ORDER).orElseThrow()) {
      resumed.logOutcome(1, new Unchanged(11L, 200));
    }
    assertThat(Files.readAllLines(file)).hasSize(3).allMatch(line -> line.endsWith("}"));
    var again = store.resume(ORDER).orElseThrow();
    assertThat(again.earlier().done().stream()).containsExactly(1);
    again.close();
  }

  @Test
  void survivesACutAtEveryByte() throws IOException {
    try (var journal = store.start(ORDER)) {
      journal.logOutcome(1, new Unchanged(11L, 200));
      journal.logIntent(2, write(12));
      journal.logOutcome(2, new Updated(12L, 200, "Done.", List.of()));
      journal.logEnd(LEFT);
    }
    var file = journalFile();
    var whole = Files.readAllBytes(file);
    int begun = new String(whole, StandardCharsets.US_ASCII).indexOf('\n') + 1;
    for (int length = whole.length; length >= begun; length--) {
      Files.write(file, Arrays.copyOf(whole, length));
      var left = store.resume(ORDER).orElseThrow();
      left.close();
      assertThat(left.earlier().done().cardinality() + left.earlier().open().size())
          .isBetween(0, 2);
    }
    Files.write(file, Arrays.copyOf(whole, begun - 1));
    assertThat(store.resume(ORDER)).as("a run that never began").isEmpty();
    assertThat(store.list()).isEmpty();
  }

  @Test
  void keepsEverythingExactly() {
    var before =
        new Change(
            Map.of(
                Field.SUBJECT, new Text("\ud83d \u0000 \u2028 \"quoted\" 🎉"),
                Field.OWNER_ID, new Int(Long.MAX_VALUE),
                Field.CLOSED, new Bool(true),
                Field.PRIORITY, new Verbatim("1.50")));
    var line =
        new JournalLine.WriteIntended(new Intent(7, Long.MAX_VALUE, Optional.of(before), before));
    var bytes = JournalFormat.write(1, line);
    assertThat(new String(bytes, StandardCharsets.US_ASCII).lines()).hasSize(1);
    assertThat(JournalFormat.read(Arrays.copyOf(bytes, bytes.length - 1)))
        .contains(new JournalFormat.Read(1, line));
  }

  @Test
  void keepsRunsToTheirOwner() throws IOException {
    store.start(ORDER).close();
    assertThat(Files.getPosixFilePermissions(folder.resolve("runs")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(Files.getPosixFilePermissions(journalFile()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void beginsASingleRunOnlyWhenSomethingIsWritten() throws IOException {
    var unchanged = store.single(ORDER);
    unchanged.logOutcome(1, new Unchanged(11L, 200));
    assertThat(store.list()).isEmpty();
    var written = store.single(ORDER);
    written.logIntent(1, write(11));
    written.logOutcome(1, new Updated(11L, 200, "Done.", List.of()));
    assertThat(store.list())
        .singleElement()
        .satisfies(run -> assertThat(run.ended().orElseThrow().updated()).isEqualTo(1));
  }

  @Test
  void runsOfTheSameMomentKeepTheirOrder() throws IOException {
    var names = new ArrayList<String>();
    for (int i = 0; i < 20; i++) {
      var order =
          new RunOrder("apply", "", Digest.of("rows " + i), "sandbox", Optional.empty(), "1.2.3");
      try (var journal = new RunStore(folder.resolve("runs"), clock).start(order)) {
        names.addFirst(journal.run());
      }
    }
    assertThat(store.list()).extracting(RunRecord::name).containsExactlyElementsOf(names);
  }

  @Test
  void namesARunByAClockThatWasSetBack() throws IOException {
    store.start(ORDER).close();
    clock.sleep(Duration.ofDays(-1));
    try (var journal = store.start(ORDER)) {
      assertThat(journal.run()).startsWith("20261123T211500123Z-");
    }
  }

  @Test
  void neverGivesTwoRunsOneFolder() throws IOException {
    store.start(ORDER).close();
    Files.delete(folder.resolve("runs/.last"));
    store.start(ORDER).close();
    assertThat(store.list()).extracting(RunRecord::name).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void saysWhatToDoWhereItCannotBeKept() throws IOException {
    Files.writeString(folder.resolve("runs"), "a file");
    assertThatThrownBy(() -> store.start(ORDER))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("nothing was sent")
        .hasMessageContaining("--no-journal");
    assertThatThrownBy(() -> store.single(ORDER).logIntent(1, write(11)))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("XDG_STATE_HOME");
  }

  @Test
  void removesARunAltogether() throws IOException {
    store.start(ORDER).close();
    store.remove(store.list().getFirst());
    assertThat(folder.resolve("runs")).isDirectoryNotContaining(Files::isDirectory);
  }

  @Test
  void followsNoLinkToAFolder() throws IOException {
    var elsewhere = aRunElsewhere();
    Files.createSymbolicLink(folder.resolve("runs/20200101T000000000Z-aaaaaaaa"), elsewhere);
    assertThat(store.list()).extracting(RunRecord::name).containsExactly(ORDER_RUN);
    store.remove(store.list().getFirst());
    assertThat(elsewhere.resolve("journal.ndjson")).exists();
  }

  @Test
  void followsNoLinkToAJournal() throws IOException {
    var journal = aRunElsewhere().resolve("journal.ndjson");
    var content = Files.readString(journal);
    Files.delete(journalFile());
    Files.createSymbolicLink(folder.resolve("runs/" + ORDER_RUN + "/journal.ndjson"), journal);
    assertThat(store.list()).isEmpty();
    assertThat(store.resume(ORDER)).isEmpty();
    assertThat(journal).hasContent(content);
  }

  @Test
  void removesALinkInARunAndNotWhatItLeadsTo() throws IOException {
    store.start(ORDER).close();
    var precious = Files.writeString(folder.resolve("precious"), "kept");
    Files.createSymbolicLink(journalFile().resolveSibling("notes"), precious);
    assertThat(store.remove(store.list().getFirst())).isTrue();
    assertThat(precious).hasContent("kept");
    assertThat(store.list()).isEmpty();
  }

  @Test
  void writesThroughNoLinkThatStandsForALock() throws IOException {
    var precious = Files.writeString(folder.resolve("precious"), "kept");
    Files.createDirectories(folder.resolve("runs"));
    Files.createSymbolicLink(folder.resolve("runs/.last"), precious);
    store.start(ORDER).close();
    assertThat(precious).hasContent("kept");
  }

  /// A run of [#ORDER], and a copy of it outside of the store.
  private Path aRunElsewhere() throws IOException {
    store.start(ORDER).close();
    var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.copy(journalFile(), elsewhere.resolve("journal.ndjson"));
    return elsewhere;
  }

  static Write write(long id) {
    var record =
        Change.NONE
            .with(Field.ID, new Int(id))
            .with(Field.SUBJECT, new Text("Old"))
            .with(Field.PRIORITY, new Int(2))
            .with(Field.UPDATED_BY, new Text("somebody"));
    return new Write(
        id,
        record.without(Field.UPDATED_BY).with(Field.PRIORITY, new Int(3)),
        List.of(new FieldChange(Field.PRIORITY, new Int(2), new Int(3))),
        Optional.of(new Message(id, record, "{}")));
  }

  private Path journalFile() throws IOException {
    return folder.resolve("runs").resolve(store.list().getFirst().name()).resolve("journal.ndjson");
  }
}
