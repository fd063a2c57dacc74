package io.github.nxdesk.sandbox;

import static io.github.nxdesk.sandbox.Session.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {
  private final TestClock clock = new TestClock();
  private final Throttle throttle = new Throttle(clock, 5_000);

  @Test
  void admitsOneRequestPerTenthOfASecond() {
    assertThat(throttle.admit(false)).isZero();
    clock.advance(Duration.ofMillis(60));
    assertThat(throttle.admit(false)).isEqualTo(Duration.ofMillis(40));
    clock.advance(Duration.ofMillis(40));
    assertThat(throttle.admit(false)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    // writes?, requests, milliseconds between them, seconds from the first until the next
    "true, 60, 100, 60",
    "false, 120, 100, 60",
    "false, 5000, 600, 3600",
    "true, 5000, 1000, 86400"
  })
  void admitsNoMoreThanTheLimit(boolean write, int limit, long step, long seconds) {
    var start = clock.instant();
    for (var i = 0; i < limit; i++) {
      // The longer windows fill only at a pace that the shorter ones admit.
      while (throttle.admit(write).isPositive()) {
        clock.advance(Duration.ofMillis(step));
      }
      clock.advance(Duration.ofMillis(step));
    }
    assertThat(throttle.admit(write))
        .isEqualTo(Duration.between(clock.instant(), start.plusSeconds(seconds)));
  }

  @Test
  void readsAreNotCountedAsWrites() {
    for (var i = 0; i < 60; i++) {
      throttle.admit(true);
      clock.advance(Duration.ofMillis(100));
    }
    assertThat(throttle.admit(true)).isEqualTo(Duration.ofSeconds(54));
    assertThat(throttle.admit(false)).isZero();
  }

  @Test
  void refusedRequestsAreNotCounted() {
    assertThat(throttle.admit(true)).isZero();
    for (var i = 0; i < 500; i++) {
      assertThat(throttle.admit(true)).isPositive();
    }
    clock.advance(Duration.ofMillis(100));
    assertThat(throttle.admit(true)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"PT0.001S, 1", "PT1S, 1", "PT1.001S, 2", "PT53.2S, 54"})
  void roundsTheWaitUpToWholeSeconds(Duration wait, long seconds) {
    assertThat(Throttle.retryAfter(wait)).isEqualTo(seconds);
  }

  @Test
  void knowsThatADayIsUsedUp() {
    var day = new Throttle(clock, 2);
    for (var i = 0; i < 2; i++) {
      assertThat(day.isDayUsedUp()).isFalse();
      assertThat(day.admit(true)).isZero();
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(day.admit(true)).isEqualTo(Duration.ofMinutes(24 * 60 - 2));
    assertThat(day.isDayUsedUp()).isTrue();
    assertThat(day.admit(false)).isZero();
    clock.advance(Duration.ofDays(1));
    assertThat(day.isDayUsedUp()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2500, 2500, 409", "401, 5000, 401"})
  void theSandboxEndsADayByItsVariant(String way, int limit, int status, @TempDir Path folder)
      throws Exception {
    var variants = Variants.parse("day=" + way);
    try (var session =
        Session.on(folder, options -> options.withThrottle(true).withVariants(variants))) {
      for (var i = 0; i < limit; i++) {
        assertThat(session.send("PUT", MESSAGES, "{}").statusCode()).isEqualTo(400);
        session.clock.advance(Duration.ofSeconds(2));
      }
      assertThat(session.send("PUT", MESSAGES, "{}").statusCode()).isEqualTo(status);
      assertThat(session.get(MESSAGES).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theSandboxAnswers409WithTheWait(@TempDir Path folder) throws Exception {
    try (var session = Session.on(folder, options -> options.withThrottle(true))) {
      assertThat(session.get(MESSAGES).statusCode()).isEqualTo(200);
      var refused = session.get(MESSAGES);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.headers().firstValue("Retry-After")).contains("1");
      assertThat(refused.headers().firstValue("Content-Length")).contains("0");
      assertThat(refused.body()).isEmpty();
      session.clock.advance(Duration.ofMillis(100));
      assertThat(session.get(MESSAGES).statusCode()).isEqualTo(200);
    }
  }
}
