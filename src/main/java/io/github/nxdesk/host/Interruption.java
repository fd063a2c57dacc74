package io.github.nxdesk.host;

import java.time.Duration;
import sun.misc.Signal;

/// Ctrl-C and TERM, turned into an interruption of the thread that does the work, so that it can
/// say what is known to have happened before the program ends.
@FunctionalInterface
public interface Interruption {
  /// The number of the last signal that came (2 for Ctrl-C, 15 for TERM), or 2 if none did and the
  /// thread was interrupted otherwise.
  int signal();

  /// One for where no signals are handled.
  ///
  /// No constant: a lambda of an interface that has to be initialized cannot be in the
  /// ahead-of-time cache.
  static Interruption none() {
    return () -> 2;
  }

  /// Until the handle is closed, the first signal does this instead of interrupting the thread and
  /// ending the program: for work that must be ended step by step. The second signal still ends it
  /// at once.
  default Draining draining(Runnable action) {
    return () -> {};
  }

  /// Sleeps, but not through a signal, on whatever thread.
  default Sleeper sleeper() {
    return Thread::sleep;
  }

  /// See [#draining].
  @FunctionalInterface
  interface Draining extends AutoCloseable {
    @Override
    void close();
  }

  /// Listens to the process's signals on behalf of the calling thread. If that thread has not ended
  /// the program within `grace` of a signal, or a second signal comes, the program ends at once
  /// with 128 plus the signal's number.
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
      // This runtime lends its signals to nobody (no jdk.unsupported, or -Xrs): it then ends the
      // program itself, with the same exit code and without a last word.
    }
  }
}
