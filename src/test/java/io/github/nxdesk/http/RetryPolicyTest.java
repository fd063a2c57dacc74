package io.github.nxdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import io.github.nxdesk.http.Exchange.Interrupted;
import io.github.nxdesk.http.Exchange.NoAnswer;
import io.github.nxdesk.http.Exchange.NotSent;
import io.github.nxdesk.http.Exchange.Replied;
import io.github.nxdesk.http.RetryPolicy.History;
import io.github.nxdesk.http.RetryPolicy.Next;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
  private static final Instant NOW = Instant.parse("2025-01-15T10:30:00Z");
  private static final Exchange REFUSED_CONNECTION = new NotSent("refused", "", true);
  private static final Exchange CUT = new NoAnswer(null, "cut");

  private final RetryPolicy policy = new RetryPolicy(Duration.ofMinutes(2), () -> Long.MIN_VALUE);

  @Test
  void attemptsThreeTimesWhatWasNotSentEvenAWrite() {
    assertThat(pauses(REFUSED_CONNECTION, false))
        .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  @Test
  void attemptsThreeTimesAReadThatHadNoAnswer() {
    assertThat(pauses(CUT, true)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 599})
  void attemptsThreeTimesAReadThatTheServerFailedAt(int status) {
    assertThat(pauses(replied(status, Map.of()), true)).hasSize(2);
  }

  @Test
  void neverRepeatsAWriteThatMayHaveBeenDone() {
    assertThat(pauses(CUT, false)).isEmpty();
    assertThat(pauses(replied(500, Map.of()), false)).isEmpty();
  }

  @Test
  void repeatsNothingThatWouldFailAgain() {
    assertThat(pauses(new NotSent("bad certificate", "", false), true)).isEmpty();
    assertThat(pauses(new Interrupted(false), true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 403, 404, 409})
  void takesAnAnswerAsItIs(int status) {
    assertThat(pauses(replied(status, Map.of()), true)).isEmpty();
  }

  /// "A temporary 200 may have an empty body" (nexudus-api.md, Base).
  @ParameterizedTest
  @CsvSource({"'', true", "' \n', true", "'\ufeff<html>', true", "'{}', false", "' [<', false"})
  void triesAgainAfterA200ThatMayPass(String body, boolean passes) {
    var reply =
        new Replied(
            200, HttpHeaders.of(Map.of(), (_, _) -> true), body.getBytes(StandardCharsets.UTF_8));
    assertThat(pauses(reply, true)).hasSize(passes ? 2 : 0);
    assertThat(pauses(reply, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 429})
  void waitsAsToldEvenBeforeAWrite(int status) {
    var reply = replied(status, Map.of("Retry-After", List.of("50")));
    assertThat(pauses(reply, false))
        .containsExactly(Duration.ofSeconds(50), Duration.ofSeconds(50));
  }

  @Test
  void waitsAsToldByA503OnlyBeforeARead() {
    var reply = replied(503, Map.of("Retry-After", List.of("50")));
    assertThat(pauses(reply, true)).containsExactly(Duration.ofSeconds(50), Duration.ofSeconds(50));
    assertThat(pauses(reply, false)).isEmpty();
  }

  @Test
  void countsRefusalsAndFailuresApart() {
    var after =
        new History(7, 1, Duration.ofSeconds(119)); // Throttled often, failed once: one is left.
    assertThat(policy.after(CUT, after, true, NOW)).isInstanceOf(Next.TryAgain.class);
  }

  static Stream<Long> seeds() {
    return Stream.concat(
        Stream.of(new Random().nextLong()), IntStream.range(0, 9).mapToObj(Long::valueOf));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void drawsEachWaitFromZeroUpToALimitThatDoubles(long seed) {
    var drawing = new RetryPolicy(Duration.ZERO, new Random(seed));
    for (int i = 0; i < 100; i++) {
      assertThat(pauses(drawing, CUT, true))
          .hasSize(2)
          .satisfies(
              first -> assertThat(first).isBetween(Duration.ZERO, Duration.ofSeconds(1)),
              atIndex(0))
          .satisfies(
              second -> assertThat(second).isBetween(Duration.ZERO, Duration.ofSeconds(2)),
              atIndex(1));
    }
  }

  private List<Duration> pauses(Exchange always, boolean repeatable) {
    return pauses(policy, always, repeatable);
  }

  /// The waits until the policy stops, if every attempt ends so.
  private static List<Duration> pauses(RetryPolicy policy, Exchange always, boolean repeatable) {
    var pauses = new ArrayList<Duration>();
    var history = History.NONE;
    while (true) {
      var next = policy.after(always, history, repeatable, NOW);
      history = history.with(next);
      switch (next) {
        case Next.Stop() -> {
          return pauses;
        }
        case Next.WaitAsTold(var pause) -> pauses.add(pause);
        case Next.TryAgain(var pause, _) -> pauses.add(pause);
      }
    }
  }

  private static Replied replied(int status, Map<String, List<String>> headers) {
    return new Replied(status, HttpHeaders.of(headers, (_, _) -> true), new byte[0]);
  }
}
