package io.github.nxdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterruptionTest {
  /// Longer than the tests take: at its end the program would be stopped.
  private static final Duration GRACE = Duration.ofDays(1);

  @AfterEach
  void giveTheSignalsBackToTheRuntime() throws Exception {
    var handler = Class.forName("sun.misc.SignalHandler");
    var usual = handler.getField("SIG_DFL").get(null);
    for (var name : new String[] {"INT", "TERM"}) {
      signal().getMethod("handle", signal(), handler).invoke(null, named(name), usual);
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 2", "TERM, 15"})
  void interruptsTheThreadThatListensAndKnowsTheSignal(String name, int number) throws Exception {
    var interruption = Interruption.ofProcess(GRACE, Runnable::run);
    signal().getMethod("raise", signal()).invoke(null, named(name));
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> new CountDownLatch(1).await());
    assertThat(interruption.signal()).isEqualTo(number);
  }

  @Test
  void isTakenForCtrlCWhereNoSignalTells() {
    assertThat(Interruption.ofProcess(GRACE, Runnable::run).signal()).isEqualTo(2);
  }

  @Test
  void isTakenForCtrlCWhereNoSignalsAreHandled() {
    assertThat(Interruption.none().signal()).isEqualTo(2);
  }

  /// By reflection, for the reason that [Interruption] gives.
  private static Class<?> signal() throws ClassNotFoundException {
    return Class.forName("sun.misc.Signal");
  }

  private static Object named(String name) throws ReflectiveOperationException {
    return signal().getConstructor(String.class).newInstance(name);
  }
}
