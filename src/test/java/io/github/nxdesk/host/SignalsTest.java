package io.github.nxdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalsTest {
  private final List<Integer> ends = new ArrayList<>();
  private final Thread worker = new Thread(() -> {});
  private final Signals signals = new Signals(worker, Duration.ofDays(1), ends::add);

  @Test
  void drainsAtTheFirstSignalAndEndsAtTheSecond() {
    var drained = new ArrayList<String>();
    try (var _ = signals.draining(() -> drained.add("drained"), () -> drained.add("aborted"))) {
      signals.came(15);
      assertThat(drained).containsExactly("drained");
      assertThat(ends).isEmpty();
      assertThat(signals.signal()).isEqualTo(15);
      signals.came(2);
    }
    assertThat(drained).containsExactly("drained", "aborted");
    assertThat(ends).containsExactly(130);
  }

  @Test
  void drainsBeforeItWakesThoseWhoSleep() {
    var asleep = new ArrayList<Boolean>();
    try (var _ = signals.draining(() -> asleep.add(isAsleep()), () -> {})) {
      signals.came(1);
    }
    assertThat(asleep).containsExactly(true);
    assertThat(isAsleep()).isFalse();
  }

  /// Whether a sleep would last.
  private boolean isAsleep() {
    try {
      signals.sleeper().sleep(Duration.ZERO);
      return true;
    } catch (InterruptedException _) {
      return false;
    }
  }

  @Test
  void interruptsTheWorkerWhereNothingIsToBeDrained() {
    var self = new Signals(Thread.currentThread(), Duration.ofDays(1), ends::add);
    try (var _ = self.draining(() -> ends.add(0), () -> {})) {
      assertThat(self.signal()).isEqualTo(2);
    }
    self.came(2);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ends).isEmpty();
  }

  @Test
  void sleepsNotThroughASignal() {
    signals.came(2);
    assertThatThrownBy(() -> signals.sleeper().sleep(Duration.ofDays(1)))
        .isInstanceOf(InterruptedException.class);
  }
}
