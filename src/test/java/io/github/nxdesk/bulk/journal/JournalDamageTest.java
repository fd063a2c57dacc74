package io.github.nxdesk.bulk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.host.VirtualClock;
import io.github.nxdesk.model.Author;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.Outcome.ChangedAndCommented;
import io.github.nxdesk.model.Outcome.Commented;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Outcome.Unchanged;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.RunSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Journals in which something is damaged, missing, or contradicts the rest.
class JournalDamageTest {
  private static final RunOrder ORDER =
      new RunOrder("apply", "apply -", "digest", "sandbox", Optional.empty(), "1.2.3");
  private static final RunSummary LEFT = new RunSummary("interrupted", 4, 2, 0, 1, 0);

  private final List<String> warnings = new ArrayList<>();

  @TempDir private Path folder;
  private RunStore store;

  @BeforeEach
  void open() {
    store =
        new RunStore(
            folder, new VirtualClock(Instant.parse("2026-11-24T21:15:00.123Z")), warnings::add);
  }

  /// Every message that is restored is restored to what it held, whatever bit is flipped.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void aFlippedBitChangesNoValueThatIsRestored(int bit) throws IOException {
    var journal = aRun();
    var intact = Files.readAllBytes(journal);
    var values = restored();
    for (int i = 0; i < intact.length; i++) {
      var bytes = intact.clone();
      bytes[i] = (byte) (bytes[i] ^ 1 << bit);
      Files.write(journal, bytes);
      warnings.clear();
      if (store.list().isEmpty()) {
        assertThat(warnings).as("byte %d", i).singleElement().asString().contains("line 1");
        continue;
      }
      boolean told =
          !store.effects(store.list().getFirst()).damage().isEmpty() || i == intact.length - 1;
      assertThat(told).as("byte %d", i).isTrue();
      assertThat(values.entrySet()).as("byte %d", i).containsAll(restored().entrySet());
    }
  }

  @Test
  void noticesEachLineThatIsMissing() throws IOException {
    var journal = aRun();
    var intact = Files.readAllLines(journal);
    var values = restored();
    for (int i = 1; i < intact.size() - 1; i++) {
      var lines = new ArrayList<>(intact);
      lines.remove(i);
      Files.write(journal, lines);
      assertThat(effects().damage())
          .as("line %d", i + 1)
          .extracting(Damage::label)
          .containsExactly("line " + (i + 1));
      assertThat(values.entrySet()).containsAll(restored().entrySet());
    }
  }

  @Test
  void noticesALineThatIsRepeatedOrMoved() throws IOException {
    var journal = aRun();
    var intact = Files.readAllLines(journal);
    var repeated = new ArrayList<>(intact);
    repeated.add(3, intact.get(1));
    Files.write(journal, repeated);
    assertThat(effects().damage()).isNotEmpty();
    var moved = new ArrayList<>(intact);
    moved.add(4, moved.remove(1));
    Files.write(journal, moved);
    assertThat(effects().damage()).isNotEmpty();
  }

  @Test
  void trustsNoMessageWhoseIntentIsDamaged() throws IOException {
    var journal = aRun();
    replace(journal, "\"Intent\":1,", "\"Intent\":7,");
    assertThat(effects().changed()).containsExactly(12L);
    assertThat(effects().untrusted()).containsEntry(11L, "line 2");
  }

  @Test
  void trustsNoMessageThatWasUpdatedWithoutAnIntent() throws IOException {
    try (var journal = store.start(ORDER)) {
      journal.logOutcome(1, new Updated(11L, 200, "Done.", List.of()));
      journal.logIntent(2, RunStoreTest.write(12));
      journal.logOutcome(2, new Updated(13L, 200, "Done.", List.of()));
    }
    assertThat(effects().changed()).isEmpty();
    assertThat(effects().untrusted())
        .isEqualTo(Map.of(11L, "line 2", 12L, "line 4", 13L, "line 4"));
  }

  @Test
  void countsNoRowAsDoneWhoseLineIsDamaged() throws IOException {
    var journal = aRun();
    replace(journal, "{\"Row\":1,", "{\"Row\":9,");
    try (var resumed = store.resume(ORDER).orElseThrow()) {
      assertThat(resumed.earlier().done().stream()).containsExactly(2);
      assertThat(resumed.earlier().open()).containsKeys(1L);
      assertThat(resumed.earlier().damage()).extracting(Damage::label).containsExactly("line 3");
      resumed.logOutcome(1, new Unchanged(11L, 200));
    }
    assertThat(warnings).singleElement().asString().contains("damaged at line 3");
    try (var again = store.resume(ORDER).orElseThrow()) {
      assertThat(again.earlier().done().stream()).containsExactly(1, 2);
    }
  }

  /// A row that no run can have, in a journal of before.
  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "2147483648", "9223372036854775808", "1e9", "\"1\"", "null"})
  void takesARowWithAnAbsurdNumberForDamaged(String row) throws IOException {
    var journal = aRun();
    Files.writeString(
        journal,
        withoutSums(Files.readString(journal)).replace("{\"Row\":1,", "{\"Row\":" + row + ","));
    assertThat(store.list()).hasSize(1);
    assertThat(effects().damage()).extracting(Damage::label).containsExactly("line 3");
    store.resume(ORDER).orElseThrow().close();
  }

  @Test
  void readsAndContinuesAJournalOfBefore() throws IOException {
    var journal = aRun();
    var values = restored();
    Files.writeString(journal, withoutSums(Files.readString(journal)));
    assertThat(Files.readString(journal)).doesNotContain("Sum", "\"Line\"");
    assertThat(restored()).isEqualTo(values);
    try (var resumed = store.resume(ORDER).orElseThrow()) {
      assertThat(resumed.earlier().done().stream()).containsExactly(1, 2);
      resumed.logOutcome(4, new Unchanged(14L, 200));
    }
    assertThat(effects().damage()).isEmpty();
    assertThat(Files.readAllLines(journal).getLast()).contains("\"Line\":9,\"Sum\":\"");
  }

  /// Two messages that were changed, one of them with a comment, and one that was refused.
  private Path aRun() throws IOException {
    try (var journal = store.start(ORDER)) {
      var first = new Updated(11L, 200, "Done.", List.of());
      journal.logIntent(1, RunStoreTest.write(11));
      journal.logOutcome(1, first);
      journal.logIntent(2, RunStoreTest.write(12));
      journal.logOutcome(
          2,
          new ChangedAndCommented(
              new Updated(12L, 200, "Done.", List.of()),
              new Commented(12L, 5512, new Author(77, Optional.of("Dana Holm")), 200, "Done.")));
      journal.logIntent(3, RunStoreTest.write(13));
      journal.logOutcome(3, new Failed(13L, new Problem.Invalid(400, "No.", List.of())));
      journal.logEnd(LEFT);
      return folder.resolve(journal.run()).resolve("journal.ndjson");
    }
  }

  private Effects effects() throws IOException {
    return store.effects(store.list().getFirst());
  }

  /// The values that an undo would write.
  private Map<Long, Optional<FieldValue>> restored() throws IOException {
    var values = new HashMap<Long, Optional<FieldValue>>();
    var effects = effects();
    try (var histories = effects.histories()) {
      for (long id : effects.changed()) {
        values.put(id, histories.of(id).origin(Field.PRIORITY));
      }
    }
    return values;
  }

  private static void replace(Path journal, String old, String now) throws IOException {
    var text = Files.readString(journal, StandardCharsets.US_ASCII);
    assertThat(text).contains(old);
    Files.writeString(journal, text.replace(old, now));
  }

  private static String withoutSums(String journal) {
    return journal.replaceAll(",\"Line\":\\d+,\"Sum\":\"[0-9a-f]{8}\"", "");
  }
}
