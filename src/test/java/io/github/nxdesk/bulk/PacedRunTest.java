package io.github.nxdesk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.bulk.journal.ResumeState;
import io.github.nxdesk.bulk.pace.LimitedServer;
import io.github.nxdesk.bulk.pace.VirtualPacer;
import io.github.nxdesk.bulk.rows.Place;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.host.VirtualClock;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.update.UpdateRequest;
import io.github.nxdesk.update.WriteLog;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole engine, pacer included, on a virtual clock against a model of the limits.
///
/// The engine's threads share the clock, and each moves it on by what it sleeps itself: what they
/// would wait for side by side counts one after the other. So it takes longer here than it would.
class PacedRunTest {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /// The first minute's writes are as fast as the server answers.
  private static final long FIRST_BURST = 60 * (PacedDesk.LONGEST + VirtualPacer.SPACING);

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T10:00:00Z"));
  private final BitSet done = new BitSet();

  @ParameterizedTest
  @CsvSource({"sliding, 1", "fixed, 2", "fixed, 3"})
  void sendsOnlyTheFiftyOfFiveThousandRowsThatChange(String kind, long seed) {
    var desk = new ManyMessages(5000);
    var random = new Random(seed);
    LongStream.rangeClosed(1, 5000).forEach(id -> desk.set(id, Field.PRIORITY, new Int(3)));
    random
        .longs(1, 5001)
        .distinct()
        .limit(50)
        .forEach(id -> desk.set(id, Field.PRIORITY, new Int(2)));
    var server = new LimitedServer(kind.equals("sliding"), 30_000);
    long start = clock.millis();
    var paced = run(desk, 5000, server, random);
    assertThat(clock.millis() - start).isLessThan(Duration.ofMinutes(2).toMillis());
    assertThat(desk.writes).as("seed %d", seed).hasSize(50);
    assertThat(paced.reads()).as("reads, seed %d", seed).isBetween(20, 110);
    assertThat(server.refused()).as("refusals, seed %d", seed).isZero();
  }

  @ParameterizedTest
  @CsvSource({"sliding, 0, 1000, 1", "fixed, 41000, 1000, 2", "sliding, 0, 10000, 3"})
  void changesManyWithoutRefusalInTheShortestTime(String kind, long phase, int rows, long seed) {
    var desk = new ManyMessages(rows);
    var server = new LimitedServer(kind.equals("sliding"), phase);
    long start = clock.millis();
    run(desk, rows, server, new Random(seed));
    assertThat(desk.written()).as("seed %d", seed).doesNotHaveDuplicates().hasSize(rows);
    assertThat(server.refused()).as("refusals, seed %d", seed).isZero();
    assertThat(clock.millis() - start)
        .as("milliseconds, seed %d", seed)
        .isLessThan(FIRST_BURST + (long) (LimitedServer.shortestTime(rows) * 1.02));
  }

  /// To the end: where the day's quota is used up, the same run goes on when that is said to be
  /// possible.
  private PacedDesk run(ManyMessages desk, int rows, LimitedServer server, Random random) {
    var paced = new PacedDesk(desk, VirtualPacer.on(clock, PATIENCE), server, clock, random);
    while (true) {
      var end = attempt(paced, rows);
      if (end.stop().isEmpty()) {
        assertThat(done.cardinality()).isEqualTo(rows);
        return paced;
      }
      assertThat(end.stop().get())
          .isInstanceOfSatisfying(
              RunStop.Failing.class,
              stop -> assertThat(stop.problem()).isInstanceOf(Problem.Throttled.class));
      clock.sleep(Duration.between(clock.instant(), paced.nextDay()));
    }
  }

  private RunEnd attempt(PacedDesk desk, int rows) {
    var each = LongStream.rangeClosed(1, rows).mapToObj(PacedRunTest::high).iterator();
    var before = (BitSet) done.clone();
    desk.begin();
    return new Run(
            desk,
            desk,
            WriteLog.NONE,
            () -> each.hasNext() ? Optional.of(each.next()) : Optional.empty(),
            new ResumeState(0, 0, before, new BitSet(), Map.of(), List.of()),
            Run.UNLIMITED_ERRORS,
            clock::nanoTime,
            (row, outcome, _) -> {
              assertThat(outcome).isNotInstanceOf(Outcome.Failed.class);
              done.set((int) row.number());
            })
        .call();
  }

  private static RunRow high(long id) {
    var change = new Change(Map.of(Field.PRIORITY, new Int(3), Field.ID, new Int(id)));
    return new ChangeRow(
        new Row(id, new Place(id, 1), change, List.of()),
        new UpdateRequest(change, true, false, Optional.empty()));
  }
}
