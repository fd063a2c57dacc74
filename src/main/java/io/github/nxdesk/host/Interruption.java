package io.github.nxdesk.host;

import java.time.Duration;
import sun.misc.Signal;

/// Turns Ctrl-C and TERM into an interruption of the thread that does the work, so that it can
/// report what is known to have happened before the program ends.
@FunctionalInterface
public interface Interruption {
  /// The number of the last signal (2 for Ctrl-C, 15 for TERM), or 2 if there was none and the
  /// thread was interrupted in another way.
  int signal();

  /// Whether a signal has come.
  default boolean hasCome() {
    return false;
  }

  /// Handles no signals.
  ///
  /// This is not a constant because the ahead-of-time cache cannot hold a lambda of an interface
  /// that has to be initialized.
  static Interruption none() {
    return () -> 2;
  }

  /// Until the result is closed, the first signal runs the action instead of interrupting the
  /// thread and ending the program: for work that must be ended step by step. A second signal still
  /// ends the program at once.
  default Draining draining(Runnable action) {
    return () -> {};
  }

  /// Sleeps, on any thread, until a signal comes.
  default Sleeper sleeper() {
    return Thread::sleep;
  }

  /// See [#draining].
  @FunctionalInterface
  interface Draining extends AutoCloseable {
    @Override
    void close();
  }

  /// Handles the process's signals, which interrupt the calling thread. If that thread has not
  /// ended the program within `grace` of a signal, or a second signal comes, the program ends at
  /// once with 128 plus the signal's number.
  static Interruption ofProcess(Duration grace) {
    var signals = new Signals(Thread.currentThread(), grace);
    listen(signals);
    return signals;
  }

  private static void listen(Signals signals) {
    try {
      for (var name : new String[] {"INT", "TERM"}) {
        Signal.handle(new Signal(name), signal -> signals.came(signal.getNumber()));
      }
    } catch (NoClassDefFoundError | IllegalArgumentException _) {
      // This runtime keeps its signals to itself (no jdk.unsupported, or -Xrs). It ends the program
      // with the same exit code, but without a report.
    }
  }
}
