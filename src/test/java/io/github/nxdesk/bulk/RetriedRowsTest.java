package io.github.nxdesk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.bulk.journal.Journal;
import io.github.nxdesk.bulk.journal.ResumeState;
import io.github.nxdesk.bulk.journal.RunOrder;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.bulk.rows.Place;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.host.VirtualClock;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Unchanged;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.update.UpdateRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The first row fails in the first attempt, which is cut off after it has done all others.
class RetriedRowsTest {
  private static final RunOrder ORDER =
      new RunOrder("apply", "apply", "digest", "sandbox", Optional.empty(), "1.2.3");

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T10:00:00Z"));
  private final ManyMessages desk = new ManyMessages(2);
  private final Map<Long, Outcome> outcomes = new HashMap<>();

  @TempDir private Path folder;
  private RunStore store;

  @BeforeEach
  void open() {
    store = new RunStore(folder, clock);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void leavesWhatALaterRowOfTheMessageWrote(boolean inDoubt) throws IOException {
    failFirstAndResume(
        inDoubt,
        row(1, 1, Map.of(Field.SUBJECT, new Text("older"), Field.PRIORITY, new Int(3))),
        row(2, 1, Map.of(Field.SUBJECT, new Text("newer"))));
    assertThat(desk.value(1, Field.SUBJECT)).isEqualTo(new Text("newer"));
    assertThat(desk.value(1, Field.PRIORITY)).isEqualTo(new Int(3));
    assertThat(outcomes.get(1L)).isInstanceOf(Updated.class);
  }

  @Test
  void leavesWhatALaterRowFoundToBeAsItAsked() throws IOException {
    failFirstAndResume(
        false,
        row(1, 1, Map.of(Field.PRIORITY, new Int(3))),
        row(2, 1, Map.of(Field.PRIORITY, new Int(2))));
    assertThat(desk.value(1, Field.PRIORITY)).isEqualTo(new Int(2));
    assertThat(outcomes.get(1L)).isEqualTo(new Unchanged(1L, 200));
  }

  @Test
  void takesADepartmentForTheSameByNameAndById() throws IOException {
    desk.departments.add(new Department(7, 1L, "Billing", "", true, "{}"));
    failFirstAndResume(
        false,
        row(1, 1, Map.of(Field.HELP_DESK_DEPARTMENT_NAME, new Text("Billing"))),
        row(2, 1, Map.of(Field.HELP_DESK_DEPARTMENT_ID, new Int(8))));
    assertThat(desk.value(1, Field.HELP_DESK_DEPARTMENT_ID)).isEqualTo(new Int(8));
  }

  @Test
  void triesAgainWhatOnlyOtherMessagesHadToo() throws IOException {
    failFirstAndResume(
        false,
        row(1, 1, Map.of(Field.PRIORITY, new Int(3))),
        row(2, 2, Map.of(Field.PRIORITY, new Int(4))));
    assertThat(desk.value(1, Field.PRIORITY)).isEqualTo(new Int(3));
  }

  private void failFirstAndResume(boolean inDoubt, RunRow... rows) throws IOException {
    desk.writeRefusal =
        id ->
            id == 1 && outcomes.isEmpty()
                ? Optional.of(new Problem.Unreachable(500, "No.", inDoubt))
                : Optional.empty();
    try (var journal = store.start(ORDER)) {
      run(journal, ResumeState.none(), rows);
    }
    assertThat(outcomes.get(1L)).isInstanceOf(Outcome.Failed.class);
    desk.writeRefusal = _ -> Optional.empty();
    try (var journal = store.resume(ORDER).orElseThrow()) {
      run(journal, journal.earlier(), rows);
    }
  }

  private void run(Journal journal, ResumeState earlier, RunRow... rows) throws IOException {
    RetriedRows.Source source =
        () -> {
          var each = List.of(rows).iterator();
          return () -> each.hasNext() ? Optional.of(each.next()) : Optional.empty();
        };
    new Run(
            desk,
            Pace.NONE,
            journal,
            RetriedRows.of(source, earlier),
            earlier,
            Run.UNLIMITED_ERRORS,
            clock::nanoTime,
            (row, outcome, _) -> outcomes.put(row.number(), outcome))
        .call();
  }

  private static RunRow row(long number, long id, Map<Field, FieldValue> values) {
    var change = new Change(values).with(Field.ID, new Int(id));
    return new ChangeRow(
        new Row(number, new Place(number, 1), change),
        new UpdateRequest(change, true, false, Optional.empty()));
  }
}
