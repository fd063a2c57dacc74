package io.github.nxdesk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.bulk.journal.ResumeState;
import io.github.nxdesk.bulk.journal.RunOrder;
import io.github.nxdesk.bulk.journal.RunRecord;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.bulk.rows.Place;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.host.VirtualClock;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.update.UpdateRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs, undos and other people's edits in any order: what somebody else wrote last into a field is
/// never changed by an undo, and what only one of our runs touched is put back.
class UndoPropertyTest {
  private static final List<Field> FIELDS =
      List.of(Field.SUBJECT, Field.PRIORITY, Field.OWNER_ID, Field.COWORKER_ID);
  private static final int MESSAGES = 3;

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T10:00:00Z"));
  private final ManyMessages desk = new ManyMessages(MESSAGES);

  /// Who wrote a field last, if it was somebody else: their value.
  private final Map<String, FieldValue> foreign = new HashMap<>();

  private long unique;

  static Stream<Long> seeds() {
    return new Random(20260101).longs(40).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverLosesAForeignEdit(long seed, @TempDir Path folder) throws Exception {
    var random = new Random(seed);
    var store = new RunStore(folder, clock);
    for (int i = 0; i < 25; i++) {
      clock.sleep(Duration.ofSeconds(1));
      switch (random.nextInt(3)) {
        case 0 -> editByOthers(random);
        case 1 -> runOurs(store, random);
        default -> undoAny(store, random, seed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void putsBackWhatNobodyElseTouchedAndUndoesTheUndo(long seed, @TempDir Path folder)
      throws Exception {
    var random = new Random(seed);
    var store = new RunStore(folder, clock);
    var before = snapshot();
    runOurs(store, random);
    var after = snapshot();
    clock.sleep(Duration.ofSeconds(1));
    undo(store, store.list().getFirst());
    assertThat(snapshot()).as("seed %d", seed).isEqualTo(before);
    clock.sleep(Duration.ofSeconds(1));
    undo(store, store.list().getFirst());
    assertThat(snapshot()).as("seed %d", seed).isEqualTo(after);
  }

  private void editByOthers(Random random) {
    long id = 1L + random.nextInt(MESSAGES);
    var field = FIELDS.get(random.nextInt(FIELDS.size()));
    var value = fresh(field);
    desk.set(id, field, value);
    foreign.put(key(id, field), value);
  }

  /// Several rows, which may be about the same message, with edits by others in between.
  private void runOurs(RunStore store, Random random) throws IOException {
    var rows = new ArrayList<RunRow>();
    for (int i = 1; i <= 1 + random.nextInt(4); i++) {
      long id = 1L + random.nextInt(MESSAGES);
      var change = Change.NONE.with(Field.ID, new Int(id));
      for (int j = 0; j < 1 + random.nextInt(2); j++) {
        var field = FIELDS.get(random.nextInt(FIELDS.size()));
        change = change.with(field, fresh(field));
      }
      rows.add(
          new ChangeRow(
              new Row(i, new Place(i, 1), change),
              new UpdateRequest(change, true, false, Optional.empty())));
    }
    carryOut(store, "apply", rows.iterator());
  }

  private void undoAny(RunStore store, Random random, long seed) throws IOException {
    var runs = store.list();
    if (runs.isEmpty()) {
      return;
    }
    var edits = Map.copyOf(foreign);
    undo(store, runs.get(random.nextInt(runs.size())));
    edits.forEach(
        (key, value) -> assertThat(valueOf(key)).as("%s, seed %d", key, seed).isEqualTo(value));
  }

  private void undo(RunStore store, RunRecord run) throws IOException {
    var rows = UndoRows.of(run.name(), store.effects(run), false);
    var list = new ArrayList<RunRow>();
    for (var next = rows.next(); next.isPresent(); next = rows.next()) {
      list.add(next.get());
    }
    carryOut(store, "undo", list.iterator());
  }

  /// One row after the other, each read when its turn comes; each may overwrite what others wrote,
  /// which then is ours.
  private void carryOut(RunStore store, String command, Iterator<RunRow> rows) throws IOException {
    var order =
        new RunOrder(
            command, command, Long.toString(unique++), "sandbox", Optional.empty(), "1.2.3");
    try (var journal = store.start(order)) {
      var run =
          new Run(
              desk,
              Pace.NONE,
              journal,
              () -> rows.hasNext() ? Optional.of(rows.next()) : Optional.empty(),
              ResumeState.none(),
              Run.UNLIMITED_ERRORS,
              clock::nanoTime,
              (row, outcome, _) -> {
                if (row instanceof ChangeRow change && outcome instanceof Updated) {
                  change
                      .row()
                      .change()
                      .fields()
                      .forEach(field -> foreign.remove(key(row.id(), field)));
                }
              });
      var counts = run.call().counts();
      journal.logEnd(
          new RunSummary(
              RunSummary.COMPLETED,
              counts.ended(),
              counts.updated(),
              counts.unchanged(),
              counts.failed(),
              0));
    }
  }

  /// Of all fields of all messages.
  private Map<String, FieldValue> snapshot() {
    var values = new HashMap<String, FieldValue>();
    for (long id = 1; id <= MESSAGES; id++) {
      for (var field : FIELDS) {
        values.put(key(id, field), valueOf(key(id, field)));
      }
    }
    return values;
  }

  private FieldValue valueOf(String key) {
    int slash = key.indexOf('/');
    return desk.read(Long.parseLong(key.substring(0, slash)))
            instanceof Answer.Given<Message>(_, var message)
        ? message.fields().value(Field.valueOf(key.substring(slash + 1))).orElse(FieldValue.CLEARED)
        : FieldValue.CLEARED;
  }

  /// A value that no field ever had.
  private FieldValue fresh(Field field) {
    unique++;
    return field == Field.SUBJECT ? new Text("S" + unique) : new Int(1000 + unique);
  }

  private static String key(long id, Field field) {
    return id + "/" + field;
  }
}
