package io.github.nxdesk.bulk.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.host.LockedFile;
import io.github.nxdesk.host.VirtualClock;
import io.github.nxdesk.http.Pace.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacerTest {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T10:00:00Z"));
  private final List<String> waits = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void letsSixtyWritesThroughAtFullSpeedAndThenWaitsForTheMinute() throws Exception {
    var pacer = pacer(Duration.ZERO);
    long start = clock.millis();
    write(pacer, 60);
    assertThat(clock.millis() - start).isLessThan(7_000);
    write(pacer, 1);
    assertThat(clock.millis() - start).isBetween(60_000L, 60_100L);
    assertThat(waits).containsExactly("60 writes a minute");
  }

  @Test
  void letsReadsPassWhereWritesWait() throws Exception {
    var pacer = pacer(Duration.ZERO);
    write(pacer, 60);
    long before = clock.millis();
    assertThat(pacer.admit(false)).isInstanceOf(Turn.Now.class);
    assertThat(clock.millis() - before).isLessThan(200);
  }

  @Test
  void countsWhatAnotherProcessSends() throws Exception {
    write(pacer(Duration.ZERO), 30);
    write(pacer(Duration.ZERO), 30);
    assertThat(impatient(Duration.ZERO).admit(true)).isInstanceOf(Turn.Later.class);
  }

  @Test
  void saysWhenTheDayHasRoomAgainAndHasNotWaited() throws Exception {
    var pacer = pacer(Duration.ZERO);
    var start = clock.instant();
    write(pacer, 5_000);
    var before = clock.instant();
    assertThat(pacer.admit(true))
        .isInstanceOfSatisfying(
            Turn.Later.class,
            later -> {
              assertThat(later.limit()).isEqualTo("5000 writes a day");
              assertThat(Duration.between(start, later.at()))
                  .isBetween(Duration.ofDays(1), Duration.ofDays(1).plusMinutes(2));
            });
    assertThat(clock.instant()).isEqualTo(before);
  }

  @Test
  void countsARequestWhoseProcessDiedForAMinuteLonger() throws Exception {
    var died = pacer(Duration.ZERO);
    for (int i = 0; i < 60; i++) {
      assertThat(died.admit(true)).isInstanceOf(Turn.Now.class); // And never ends.
    }
    var survivor = pacer(Duration.ZERO);
    write(survivor, 1);
    assertThat(waits).isNotEmpty();
  }

  @Test
  void holdsEverybodyBackAsLongAsTheServerAsks() throws Exception {
    pacer(Duration.ZERO).refused(Duration.ofSeconds(20));
    long start = clock.millis();
    write(pacer(Duration.ZERO), 1);
    assertThat(clock.millis() - start).isEqualTo(20_000);
  }

  @Test
  void slowsDownAfterARefusalAndSpeedsUpAgain() throws Exception {
    var pacer = pacer(Duration.ZERO);
    pacer.refused(Duration.ofSeconds(1));
    pacer.refused(Duration.ofSeconds(1)); // The same pause: counts once.
    long start = clock.millis();
    write(pacer, 11);
    assertThat(clock.millis() - start).isBetween(10_000L, 12_000L);
    clock.sleep(Duration.ofMinutes(6));
    long later = clock.millis();
    write(pacer, 11);
    assertThat(clock.millis() - later).isLessThan(2_000);
  }

  @Test
  void keepsTheRateThatWasAskedFor() throws Exception {
    var pacer = pacer(Duration.ofSeconds(2));
    long start = clock.millis();
    write(pacer, 11);
    assertThat(clock.millis() - start).isBetween(20_000L, 20_200L);
  }

  @Test
  void answersThatTheRateIsTooSlowForTheImpatient() throws Exception {
    var pacer = impatient(Duration.ofMinutes(1));
    write(pacer, 1);
    assertThat(pacer.admit(true)).isInstanceOf(Turn.Later.class);
  }

  @Test
  void keepsTheRoomThatWasReserved() throws Exception {
    var pacer = pacer(Duration.ZERO);
    pacer.reserve(60);
    assertThat(impatient(Duration.ZERO).admit(true)).isInstanceOf(Turn.Later.class);
    long before = clock.millis();
    write(pacer, 60);
    assertThat(clock.millis() - before).isLessThan(7_000);
  }

  @Test
  void keepsTheSpacingOfAReservedWriteToo() throws Exception {
    var pacer = pacer(Duration.ZERO);
    pacer.reserve(1);
    read(pacer);
    long before = clock.millis();
    write(pacer, 1);
    assertThat(clock.millis() - before).isGreaterThanOrEqualTo(100);
  }

  @Test
  void reservesNoMoreThanTheLimitsAllow() throws Exception {
    var pacer = pacer(Duration.ZERO);
    long start = clock.millis();
    pacer.reserve(60);
    assertThat(clock.millis() - start).isLessThan(7_000);
    pacer.reserve(1);
    assertThat(clock.millis() - start).isGreaterThan(60_000);
  }

  @Test
  void givesUpAReservationThatWasNotUsedForAMinute() throws Exception {
    var pacer = impatient(Duration.ZERO);
    pacer.reserve(1);
    clock.sleep(Duration.ofMinutes(3));
    write(pacer(Duration.ZERO), 60);
    assertThat(pacer.admit(true)).isInstanceOf(Turn.Later.class);
  }

  @Test
  void reservesNothingThatIsNotWorthTheWait() throws Exception {
    var pacer = impatient(Duration.ZERO);
    write(pacer, 60);
    long before = clock.millis();
    pacer.reserve(1);
    assertThat(pacer.admit(true)).isInstanceOf(Turn.Later.class);
    assertThat(clock.millis()).isEqualTo(before);
  }

  @Test
  void takesAForeignFileForAnEmptyOne() throws Exception {
    Files.writeString(folder.resolve("ledger"), "something else altogether".repeat(2_000));
    var pacer = impatient(Duration.ZERO);
    write(pacer, 60);
    assertThat(pacer.admit(true)).isInstanceOf(Turn.Later.class);
  }

  @Test
  void forgetsWhatAClockThatWasSetBackHasNotSeenYet() throws Exception {
    write(pacer(Duration.ZERO), 60);
    clock.sleep(Duration.ofDays(-2));
    assertThat(impatient(Duration.ZERO).admit(true)).isInstanceOf(Turn.Now.class);
  }

  @Test
  void pacesOnItsOwnWhereTheLedgerCannotBeKept() throws Exception {
    Files.createDirectory(folder.resolve("ledger"));
    var pacer = impatient(Duration.ZERO);
    write(pacer, 60);
    assertThat(pacer.admit(true)).isInstanceOf(Turn.Later.class);
  }

  @Test
  void takesNoHarmFromAnInterrupt() throws Exception {
    var pacer = pacer(Duration.ZERO);
    Thread.currentThread().interrupt();
    pacer.refused(Duration.ofSeconds(9));
    assertThat(Thread.interrupted()).isTrue();
    long start = clock.millis();
    write(pacer, 1);
    assertThat(clock.millis() - start).isGreaterThanOrEqualTo(9_000);
  }

  /// What another process notes while this one waits for the ledger would lie in the future, and
  /// not count.
  @Test
  void asksForTheTimeWhenNobodyElseCanUseTheLedger() throws Exception {
    var ledger = folder.resolve("ledger");
    var free = new ArrayList<Boolean>();
    InstantSource watched =
        () -> {
          try (var locked = LockedFile.tryLock(ledger).orElse(null)) {
            free.add(locked != null);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return clock.instant();
        };
    var rate = new Rate(Duration.ZERO, clock::nanoTime, clock);
    var file = new LedgerFile(Optional.of(ledger));
    new Pacer(file, rate, PATIENCE, true, watched, clock, (_, _) -> {}).admit(true);
    assertThat(free).containsExactly(false);
  }

  @Test
  void keepsTheLedgerToTheOwner() throws IOException, InterruptedException {
    write(pacer(Duration.ZERO), 1);
    assertThat(Files.getPosixFilePermissions(folder.resolve("ledger"))).hasSize(2);
  }

  /// A process of its own, on the same ledger.
  private Pacer pacer(Duration interval) {
    return pacer(interval, PATIENCE);
  }

  private Pacer impatient(Duration interval) {
    return pacer(interval, Duration.ofSeconds(5));
  }

  private Pacer pacer(Duration interval, Duration patience) {
    return new Pacer(
        new LedgerFile(Optional.of(folder.resolve("ledger"))),
        new Rate(interval, clock::nanoTime, clock),
        patience,
        true,
        clock,
        clock,
        (_, limit) -> waits.add(limit));
  }

  private void read(Pacer pacer) throws InterruptedException {
    if (!(pacer.admit(false) instanceof Turn.Now(var ticket))) {
      throw new AssertionError("no turn for the read");
    }
    ticket.close();
  }

  private void write(Pacer pacer, int number) throws InterruptedException {
    for (int i = 0; i < number; i++) {
      if (!(pacer.admit(true) instanceof Turn.Now(var ticket))) {
        throw new AssertionError("no turn for write " + i);
      }
      ticket.close();
    }
  }
}
