package io.github.nxdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sun.misc.Signal;
import sun.misc.SignalHandler;

class InterruptionTest {
  /// Longer than the tests take: at its end the program would be stopped.
  private static final Duration GRACE = Duration.ofDays(1);

  @AfterEach
  void giveTheSignalsBackToTheRuntime() {
    for (var name : new String[] {"INT", "TERM", "HUP"}) {
      Signal.handle(new Signal(name), SignalHandler.SIG_DFL);
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 2", "TERM, 15", "HUP, 1"})
  void interruptsTheThreadThatListensAndKnowsTheSignal(String name, int number) {
    // As in what a shell runs in the background: Java leaves such a signal alone, and so would
    // wait.
    assumeThat(Signal.handle(new Signal(name), SignalHandler.SIG_DFL))
        .isNotEqualTo(SignalHandler.SIG_IGN);
    var interruption = Interruption.ofProcess(GRACE);
    Signal.raise(new Signal(name));
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> new CountDownLatch(1).await());
    assertThat(interruption.signal()).isEqualTo(number);
  }

  @Test
  void isTakenForCtrlCWhereNoSignalTells() {
    assertThat(Interruption.ofProcess(GRACE).signal()).isEqualTo(2);
  }

  @Test
  void isTakenForCtrlCWhereNoSignalsAreHandled() {
    assertThat(Interruption.none().signal()).isEqualTo(2);
  }
}
