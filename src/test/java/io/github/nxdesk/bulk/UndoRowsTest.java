package io.github.nxdesk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.bulk.journal.RunOrder;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.host.VirtualClock;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.update.Plan;
import io.github.nxdesk.update.UpdateRequest;
import io.github.nxdesk.update.Updater;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoRowsTest {
  private static final RunOrder ORDER =
      new RunOrder("apply", "apply", "digest", "sandbox", Optional.empty(), "1.2.3");
  private static final Change CHANGE =
      new Change(
          Map.of(
              Field.ID, new Int(1),
              Field.SUBJECT, new Text("New"),
              Field.NEW_IMAGE_URL, new Text("https://example.com/a.png")));

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T10:00:00Z"));
  private final ManyMessages desk = new ManyMessages(1);
  private final Updater updater = new Updater(desk);

  @TempDir private Path folder;

  /// The first write was made and its record lost with the process. The record then does not show
  /// whether the image came, so the row was written again, when its subject was new already.
  @Test
  void knowTheValueFromBeforeAWriteThatWasMadeTwice() throws IOException {
    var store = new RunStore(folder, clock);
    FieldValue before = desk.value(1, Field.SUBJECT);
    try (var journal = store.start(ORDER)) {
      for (int attempt = 0; attempt < 2; attempt++) {
        var write = (Plan.Write) updater.plan(request(), message(), 200);
        journal.logIntent(1, write);
        desk.update(write.body().without(Field.NEW_IMAGE_URL), write.before());
      }
      journal.logOutcome(1, new Updated(1L, 200, "Done.", List.of()));
    }
    var rows = UndoRows.of("a-run", store.effects(store.list().getFirst()), false);
    var undo = rows.next().orElseThrow().plan(updater, message(), 200);
    assertThat(((Plan.Write) undo).body().value(Field.SUBJECT)).contains(before);
  }

  private Message message() {
    return ((Given<Message>) desk.read(1)).value();
  }

  private static UpdateRequest request() {
    return new UpdateRequest(CHANGE, true, false, Optional.empty());
  }
}
