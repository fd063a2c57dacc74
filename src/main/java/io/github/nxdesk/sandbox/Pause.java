package io.github.nxdesk.sandbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How the sandbox lets time pass before it answers.
interface Pause {
  void atMost(Duration time) throws InterruptedException;

  void untilClosed() throws InterruptedException;

  /// Lets real time pass, but none after the latch opened.
  static Pause until(CountDownLatch closing) {
    return new Pause() {
      @Override
      public void atMost(Duration time) throws InterruptedException {
        var _ = closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
      }

      @Override
      public void untilClosed() throws InterruptedException {
        closing.await();
      }
    };
  }
}
