package io.github.nxdesk.bulk.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.host.VirtualClock;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.http.Pace.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What pacing is for, on a virtual clock against a model of the limits: no refusal, and hardly any
/// time lost. Each request arrives at the server at a random point between its start and its end.
class PacingGoalTest {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T10:00:00Z"));
  private final Pace pacer = VirtualPacer.on(clock, PATIENCE);

  @ParameterizedTest
  @CsvSource({
    "sliding, 0, 60, 1",
    "sliding, 0, 400, 2",
    "sliding, 0, 700, 3",
    "fixed, 0, 60, 4",
    "fixed, 17123, 300, 5",
    "fixed, 59999, 700, 6",
    "fixed, 41000000, 150, 7"
  })
  void writesTenThousandWithoutRefusalInTheShortestTime(
      String kind, long phase, int longest, long seed) throws InterruptedException {
    var server = new LimitedServer(kind.equals("sliding"), phase);
    var random = new Random(seed);
    long start = clock.millis();
    long last = start;
    for (int i = 0; i < 10_000; i++) {
      if (i % 200 == 0) {
        send(false, server, random, longest); // The batch call that reads them ahead.
      }
      last = send(true, server, random, longest);
    }
    assertThat(server.refused()).as("refusals, seed %d", seed).isZero();
    assertThat(last - start).isLessThan((long) (LimitedServer.shortestTime(10_000) * 1.02));
  }

  @ParameterizedTest
  @CsvSource({"60, 300, 1", "1000, 60, 2", "1000, 300, 3", "1000, 700, 4"})
  void losesNoTimeWithinADayEither(int writes, int longest, long seed) throws InterruptedException {
    var server = new LimitedServer(true, 0);
    var random = new Random(seed);
    long start = clock.millis();
    long last = start;
    for (int i = 0; i < writes; i++) {
      last = send(true, server, random, longest);
    }
    assertThat(server.refused()).as("refusals, seed %d", seed).isZero();
    // The first burst is as fast as the server answers: latency and spacing alternate there.
    long burst = Math.min(writes, 60) * (longest + RecentRequests.SPACING);
    assertThat(last - start).isLessThan(burst + (long) (LimitedServer.shortestTime(writes) * 1.02));
  }

  /// Fifty batch calls, and fifty writes scattered among them.
  @ParameterizedTest
  @CsvSource({"sliding, 1", "fixed, 2"})
  void dealsWithFiveThousandRowsOfWhichFiftyChangeWithinTwoMinutes(String kind, long seed)
      throws InterruptedException {
    var server = new LimitedServer(kind.equals("sliding"), 30_000);
    var random = new Random(seed);
    long start = clock.millis();
    for (int i = 0; i < 50; i++) {
      send(false, server, random, 900);
      send(true, server, random, 300);
    }
    assertThat(server.refused()).as("refusals, seed %d", seed).isZero();
    assertThat(clock.millis() - start).isLessThan(Duration.ofMinutes(2).toMillis());
  }

  /// Sends one; where the quota of the day is used up, goes on when it is said to.
  ///
  /// @return when it started
  private long send(boolean write, LimitedServer server, RandomGenerator random, int longest)
      throws InterruptedException {
    while (true) {
      switch (pacer.admit(write)) {
        case Turn.Later(var at, _) -> clock.sleep(Duration.between(clock.instant(), at));
        case Turn.Now(var ticket) -> {
          long start = clock.millis();
          int latency = random.nextInt(20, longest + 1);
          server.arrive(start + random.nextInt(latency + 1), write);
          clock.sleep(Duration.ofMillis(latency));
          ticket.close();
          return start;
        }
      }
    }
  }
}
