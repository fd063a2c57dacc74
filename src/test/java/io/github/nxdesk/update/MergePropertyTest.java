package io.github.nxdesk.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldChange;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Unchanged;
import io.github.nxdesk.model.Outcome.WouldUpdate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for whatever the API may send and whatever may be asked.
class MergePropertyTest {
  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keepsFieldsThatWereNotNamed(long seed) {
    var generated = Generated.of(seed, _ -> true);
    for (var body : bodies(generated)) {
      for (var field : EnumSet.complementOf(EnumSet.copyOf(generated.change().fields()))) {
        var kept =
            switch (field.role()) {
              case KEY, REQUIRED, NULLABLE, OPTIONAL, READ_ONLY -> generated.record().value(field);
              case WRITE_ONLY -> Optional.<FieldValue>empty();
            };
        assertThat(body.value(field)).as("seed %d, %s", seed, field).isEqualTo(kept);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void sendsEveryNamedFieldWithTheNamedValue(long seed) {
    var generated = Generated.of(seed, _ -> true);
    for (var body : bodies(generated)) {
      for (var field : generated.change().fields()) {
        assertThat(body.value(field))
            .as("seed %d, %s", seed, field)
            .isEqualTo(generated.change().value(field));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void reportsExactlyTheNamedFieldsThatDiffer(long seed) {
    var generated = Generated.of(seed, _ -> true);
    var differing =
        generated.change().fields().stream()
            .filter(
                field -> !generated.change().value(field).equals(generated.record().value(field)))
            .map(field ->
                new FieldChange(
                    field,
                    generated.record().value(field).orElse(FieldValue.CLEARED),
                    generated.change().value(field).orElseThrow()))
            .toList();
    var reported =
        dryRun(generated) instanceof WouldUpdate would ? would.changes() : List.<FieldChange>of();
    assertThat(reported).as("seed %d", seed).isEqualTo(differing);
  }

  /// Save for write-only fields: whether the server still holds what they said cannot be read.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theSameChangeAgainChangesNothing(long seed) {
    var generated = Generated.of(seed, field -> field.role() != Field.Role.WRITE_ONLY);
    var desk = new FakeHelpDesk(generated.record());
    var updater = new Updater(desk);
    updater.update(request(generated, false));
    desk.writes.clear();
    assertThat(updater.update(request(generated, false)))
        .as("seed %d", seed)
        .isInstanceOf(Unchanged.class);
    assertThat(desk.writes).as("seed %d", seed).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void sendsWhatTheDryRunShows(long seed) {
    var generated = Generated.of(seed, _ -> true);
    var shown =
        dryRun(generated) instanceof WouldUpdate would ? List.of(would.body()) : List.<Change>of();
    assertThat(bodies(generated)).as("seed %d", seed).isEqualTo(shown);
  }

  /// What is written: one body, or none where nothing would change.
  private static List<Change> bodies(Generated generated) {
    var desk = new FakeHelpDesk(generated.record());
    new Updater(desk).update(request(generated, false));
    return desk.writes;
  }

  private static Outcome dryRun(Generated generated) {
    return new Updater(new FakeHelpDesk(generated.record())).update(request(generated, true));
  }

  private static UpdateRequest request(Generated generated, boolean dryRun) {
    var id = generated.record().value(Field.ID).orElse(new Int(0));
    return new UpdateRequest(generated.change().with(Field.ID, id), true, dryRun, Optional.empty());
  }
}
