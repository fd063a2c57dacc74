package io.github.nxdesk.host;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// What happens when a signal comes.
final class Signals implements Interruption {
  private final Thread worker;
  private final Duration grace;
  private final IntConsumer end;
  private final AtomicInteger last = new AtomicInteger();
  private final AtomicReference<@Nullable Drain> drain = new AtomicReference<>();
  private final CountDownLatch first = new CountDownLatch(1);

  /// @param drain runs at the first signal
  /// @param abort runs at the second
  private record Drain(Runnable drain, Runnable abort) {}

  /// @param worker the thread that is interrupted
  /// @param grace how long it may then take to end the program
  Signals(Thread worker, Duration grace) {
    this(worker, grace, code -> Runtime.getRuntime().halt(code));
  }

  /// @param end ends the program at once, with an exit code
  Signals(Thread worker, Duration grace, IntConsumer end) {
    this.worker = worker;
    this.grace = grace;
    this.end = end;
  }

  /// A signal has come.
  void came(int signal) {
    if (last.getAndSet(signal) != 0) {
      var ending = drain.get();
      if (ending != null) {
        ending.abort().run();
      }
      end.accept(128 + signal);
      return;
    }
    var action = drain.get();
    if (action != null) {
      action.drain().run(); // Before those who sleep wake up: they would stop for another reason.
      first.countDown();
      return;
    }
    first.countDown();
    worker.interrupt();
    Thread.ofPlatform().daemon().start(() -> endAfterGrace(signal));
  }

  private void endAfterGrace(int signal) {
    try {
      Thread.sleep(grace);
      end.accept(128 + signal);
    } catch (InterruptedException _) {
      // Nothing interrupts this thread; it ends with the program.
    }
  }

  @Override
  public boolean hasCome() {
    return last.get() != 0;
  }

  @Override
  public int signal() {
    return last.get() == 0 ? 2 : last.get();
  }

  @Override
  public Draining draining(Runnable action, Runnable abort) {
    drain.set(new Drain(action, abort));
    return () -> drain.set(null);
  }

  @Override
  public Sleeper sleeper() {
    return duration -> {
      if (first.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new InterruptedException("a signal came");
      }
    };
  }
}
