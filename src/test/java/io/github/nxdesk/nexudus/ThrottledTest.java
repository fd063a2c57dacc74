package io.github.nxdesk.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Problem.Throttled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that the server refuses for coming too fast, on virtual time.
class ThrottledTest {
  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          told                           | waited
          3                              | PT3S
          1                              | PT1S
          120                            | PT2M
          Wed, 15 Jan 2025 10:30:05 GMT  | PT5S
          0                              | PT1S
          Wed, 15 Jan 2025 10:30:00 GMT  | PT1S
          Wed, 15 Jan 2020 10:30:00 GMT  | PT1S
          -5                             | PT1S
          1.5                            | PT1S
          soon                           | PT1S
          2025-01-15T10:30:05Z           | PT1S
          ''                             | PT1S
          """)
  void waitsAsToldAndASecondWhereThatCannotBeRead(String told, Duration waited) throws Exception {
    try (var wire = Wire.with(tooFast(409, told), Reply.SAVED)) {
      assertThat(Wire.given(wire.desk.update(Wire.RECORD, Optional.empty())))
          .contains("successfully");
      assertThat(wire.time.sleeps()).containsExactly(waited);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "121",
        "99999999",
        "100000000",
        "999999999999999999999999",
        "Wed, 15 Jan 2025 10:32:01 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT"
      })
  void givesUpAtOnceWhereMoreIsAskedThanAllowed(String told) throws Exception {
    try (var wire = Wire.waitingAtMost(TWO_MINUTES, tooFast(409, told))) {
      assertThat(Verdict.of(wire.refusedUpdate())).isEqualTo(new Verdict("Throttled", 409, false));
      assertThat(wire.time.sleeps()).isEmpty();
    }
  }

  @Test
  void waitsOut429AsWell() throws Exception {
    try (var wire = Wire.with(tooFast(429, "2"), Reply.SAVED)) {
      assertThat(wire.desk.update(Wire.RECORD, Optional.empty())).isInstanceOf(Answer.Given.class);
      assertThat(wire.time.sleeps()).containsExactly(Duration.ofSeconds(2));
    }
  }

  @Test
  void doublesTheWaitUpToAMinuteWhereNothingIsTold() throws Exception {
    var script = new ArrayList<>(Collections.nCopies(8, Reply.of(429, "")));
    script.add(Reply.SAVED);
    try (var wire = Wire.waitingAtMost(Duration.ofMinutes(15), script.toArray(Reply[]::new))) {
      assertThat(wire.desk.update(Wire.RECORD, Optional.empty())).isInstanceOf(Answer.Given.class);
      assertThat(wire.time.sleeps())
          .extracting(Duration::toSeconds)
          .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 429})
  void waitsAsLongAsTheBodySays(int status) throws Exception {
    var told = Reply.of(status, "{\"Message\":\"Too fast. Wait 7 seconds and try again.\"}");
    try (var wire = Wire.with(told, Reply.SAVED)) {
      assertThat(wire.desk.update(Wire.RECORD, Optional.empty())).isInstanceOf(Answer.Given.class);
      assertThat(wire.time.sleeps()).containsExactly(Duration.ofSeconds(7));
    }
  }

  /// Unlike a throttled write, it may have been made.
  @Test
  void doubtsAWriteAfterA503() throws Exception {
    try (var wire = Wire.with(tooFast(503, "2"))) {
      assertThat(Verdict.of(wire.refusedUpdate())).isEqualTo(new Verdict("Unreachable", 503, true));
      assertThat(wire.time.sleeps()).isEmpty();
    }
  }

  @Test
  void doesNotTakeAConflictForThrottling() throws Exception {
    try (var wire = Wire.with(Reply.of(409, ""))) {
      assertThat(Verdict.of(wire.refusedUpdate())).isEqualTo(new Verdict("Conflict", 409, false));
      assertThat(wire.time.sleeps()).isEmpty();
    }
  }

  @Test
  void givesUpWhenMoreIsAskedThanIsLeft() throws Exception {
    try (var wire = Wire.waitingAtMost(TWO_MINUTES, tooFast(409, "61"), tooFast(409, "60"))) {
      assertThat(wire.refusedUpdate())
          .isEqualTo(
              new Throttled(
                  409,
                  "The server asks to wait 1m, which is more than is left of --max-wait 2m. Try"
                      + " again later, or increase --max-wait."));
    }
  }

  @Test
  void givesUpAfterGuessingWithoutClaimingThatTheServerToldHowLong() throws Exception {
    var script = Collections.nCopies(7, Reply.of(429, ""));
    try (var wire = Wire.waitingAtMost(TWO_MINUTES, script.toArray(Reply[]::new))) {
      assertThat(wire.refusedUpdate().message())
          .startsWith("The server asks to wait without saying how long, which is more than");
      assertThat(wire.time.slept()).isEqualTo(Duration.ofSeconds(63));
    }
  }

  @Test
  void waitsForNoFractionOfASecond() throws Exception {
    try (var wire = Wire.waitingAtMost(Duration.ofMillis(999), tooFast(409, "0"))) {
      assertThat(wire.refusedUpdate()).isInstanceOf(Throttled.class);
      assertThat(wire.time.sleeps()).isEmpty();
    }
  }

  static Stream<Long> seeds() {
    return Stream.concat(
        Stream.of(new Random().nextLong()), IntStream.range(0, 9).mapToObj(Long::valueOf));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void neverWaitsLongerInAllThanAllowed(long seed) throws Exception {
    var random = new Random(seed);
    var script = new ArrayList<Reply>();
    int waited = 0;
    for (int pause = 0; waited + pause <= 120; ) {
      waited += pause;
      pause = random.nextInt(1, 60);
      script.add(tooFast(random.nextBoolean() ? 409 : 429, Integer.toString(pause)));
    }
    try (var wire = Wire.waitingAtMost(TWO_MINUTES, script.toArray(Reply[]::new))) {
      assertThat(wire.refusedUpdate()).isInstanceOf(Throttled.class);
      assertThat(wire.time.slept()).isEqualTo(Duration.ofSeconds(waited));
    }
  }

  @Test
  void startsAnewWithEachRequest() throws Exception {
    try (var wire =
        Wire.waitingAtMost(
            TWO_MINUTES, tooFast(409, "100"), Reply.SAVED, tooFast(409, "100"), Reply.SAVED)) {
      assertThat(wire.desk.update(Wire.RECORD, Optional.empty())).isInstanceOf(Answer.Given.class);
      assertThat(wire.desk.update(Wire.RECORD, Optional.empty())).isInstanceOf(Answer.Given.class);
    }
  }

  @Test
  void sendsTheSameRequestAgain() throws Exception {
    try (var wire = Wire.with(tooFast(409, "1"), Reply.SAVED)) {
      assertThat(wire.desk.update(Wire.RECORD, Optional.empty())).isInstanceOf(Answer.Given.class);
      var requests = wire.server.requests();
      assertThat(requests.get(1)).isEqualTo(requests.get(0));
    }
  }

  @Test
  void readsTheAnswerThatComesAfterTheWait() throws Exception {
    try (var wire = Wire.with(tooFast(409, "1"), Reply.of(404, ""))) {
      assertThat(Verdict.of(wire.refusedUpdate())).isEqualTo(new Verdict("NotFound", 404, false));
    }
  }

  @Test
  void waitsForReadsToo() throws Exception {
    try (var wire =
        Wire.with(
            tooFast(409, "1"), Reply.json("{\"Id\":5}"), tooFast(409, "2"), Reply.json("[]"))) {
      assertThat(wire.desk.read(5)).isInstanceOf(Answer.Given.class);
      assertThat(wire.desk.readAll(List.of(5L))).isInstanceOf(Answer.Given.class);
      assertThat(wire.time.slept()).isEqualTo(Duration.ofSeconds(3));
    }
  }

  @Test
  void tellsOfEachRequestAndEachWait() throws Exception {
    try (var wire = Wire.with(tooFast(409, "3"), Reply.of(429, ""), Reply.SAVED)) {
      assertThat(wire.desk.update(Wire.RECORD, Optional.empty())).isInstanceOf(Answer.Given.class);
      assertThat(wire.traffic.lines())
          .containsExactly(
              "PUT /api/support/helpdeskmessages -> 409",
              "waiting PT3S",
              "PUT /api/support/helpdeskmessages -> 429",
              "waiting PT2S",
              "PUT /api/support/helpdeskmessages -> 200");
    }
  }

  @Test
  void knowsThatNothingWasChangedWhereASignalEndsTheWait() throws Exception {
    try (var wire = Wire.with(tooFast(409, "3"))) {
      wire.time.interruptNextSleep();
      var refusal = wire.refusedUpdate();
      assertThat(Verdict.of(refusal)).isEqualTo(new Verdict("Interrupted", null, false));
      assertThat(refusal.message()).contains("nothing was changed");
    }
  }

  private static Reply tooFast(int status, String retryAfter) {
    return Reply.of(status, "", "Retry-After: " + retryAfter);
  }
}
