package io.github.nxdesk.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.host.VirtualClock;
import io.github.nxdesk.model.RunCounts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final AtomicLong nanos = new AtomicLong();
  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T10:00:00Z"));

  @Test
  void printsALineEachHalfMinute() {
    try (var progress = Progress.lines(err, size(5000, 0), nanos::get)) {
      for (int second = 1; second <= 65; second++) {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        progress.ended(new RunCounts(second, 9L * second, 0));
      }
    }
    assertThat(printed())
        .isEqualTo(
            """
            300 of 5000, 30 changed, 270 unchanged, 10/s, 7 min 50 s left
            600 of 5000, 60 changed, 540 unchanged, 10/s, 7 min 20 s left
            """);
  }

  @Test
  void saysWhatIsWaitedFor() {
    try (var progress = Progress.lines(err, size(5000, 0), nanos::get)) {
      nanos.addAndGet(Duration.ofSeconds(31).toNanos());
      progress.waiting("60 writes a minute", Instant.parse("2025-06-01T12:00:00Z"));
      progress.waiting("60 writes a minute", Instant.parse("2025-06-01T12:00:00Z"));
    }
    assertThat(printed()).isEqualTo("waiting until 2025-06-01T12:00:00Z: 60 writes a minute\n");
  }

  @Test
  void drawsABarThatFitsTheTerminal() {
    try (var progress = Progress.bar(err, size(200, 100), 60, clock)) {
      progress.print(() -> err.println("a row"));
      clock.sleep(Duration.ofMillis(250));
      progress.ended(new RunCounts(50, 0, 3));
      progress.waiting("60 writes a minute", Instant.MAX.minusSeconds(100_000_000));
    }
    assertThat(printed()).contains("\r\033[Ka row\n").contains("153 of 200");
    assertThat(printed().split("\r|\n")).allMatch(line -> line.length() < 60 + "\033[K".length());
    assertThat(printed()).endsWith("\r\033[K");
  }

  @Test
  void drawsTheBarAgainBelowWhatIsPrinted() {
    try (var progress = Progress.bar(err, size(200, 100), 60, clock)) {
      progress.print(() -> err.println("a row"));
    }
    assertThat(printed())
        .isEqualTo(
            "\r\033[Ka row\n\r\033[K[###########...........] 100 of 200, 0 changed, 0 unchanged"
                + "\r\033[K");
  }

  @Test
  void drawsTheBarAtMostFourTimesASecond() {
    try (var progress = Progress.bar(err, size(2000, 0), 80, clock)) {
      for (int i = 1; i <= 1000; i++) {
        clock.sleep(Duration.ofMillis(1));
        progress.ended(new RunCounts(i, 0, 0));
      }
    }
    assertThat(printed().split("\r")).hasSize(1 + 4 + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 3600, '1 of 100, 1 changed, 0 unchanged, 0/min, 99 h 0 min left'",
    "0, 2, 120, '2 of 100, 0 changed, 2 unchanged, 1/min, 1 h 38 min left'",
    "0, 0, 9, '0 of 100, 0 changed, 0 unchanged'",
    "99, 0, 1, '99 of 100, 99 changed, 0 unchanged, 99/s, 0 s left'",
  })
  void saysHowFarItIs(long changed, long unchanged, long seconds, String words) {
    var text =
        new ProgressText(
            size(100, 0), new RunCounts(changed, unchanged, 0), Duration.ofSeconds(seconds));
    assertThat(text.words()).isEqualTo(words);
  }

  /// 8 rows may have gone at once, but 192 more at a write a second take over three minutes.
  @Test
  void countsThePaceForTheTimeLeft() {
    var paced = new RunSize(200, 0, Duration.ofSeconds(1));
    var elapsed = Duration.ofSeconds(4);
    assertThat(new ProgressText(paced, new RunCounts(8, 0, 0), elapsed).words())
        .endsWith("3 min 12 s left");
    assertThat(new ProgressText(paced, new RunCounts(2, 6, 0), elapsed).words())
        .endsWith("1 min 36 s left");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 40, 60, 80, 120})
  void keepsTheBarWhereThereIsRoomForAnyWords(int width) {
    try (var progress = Progress.bar(err, size(20_000, 10_000), width, clock)) {
      clock.sleep(Duration.ofSeconds(100));
      progress.ended(new RunCounts(100, 20, 3));
      assertThat(printed()).contains("[#").contains("10123 of 20000");
    }
    assertThat(printed().split("\r|\n")).allMatch(line -> line.length() < width + 3);
  }

  private static RunSize size(long total, long before) {
    return new RunSize(total, before, Duration.ZERO);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
