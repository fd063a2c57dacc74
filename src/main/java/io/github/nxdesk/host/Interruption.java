package io.github.nxdesk.host;

import java.time.Duration;
import java.util.List;
import sun.misc.Signal;

/// Turns Ctrl-C, SIGTERM and SIGHUP into an interruption of the thread that does the work, so that
/// it can report what is known to have happened before the program ends.
@FunctionalInterface
public interface Interruption {
  /// The number of the last signal (2 for Ctrl-C, 15 for SIGTERM, 1 for SIGHUP), or 2 if there was
  /// none and the thread was interrupted in another way.
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
  ///
  /// @param abort runs before that, as to leave the terminal in order; it must not wait
  default Draining draining(Runnable action, Runnable abort) {
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

  private static void listen(Signals signals, String name) {
    try {
      Signal.handle(new Signal(name), signal -> signals.came(signal.getNumber()));
    } catch (IllegalArgumentException _) {
      // This system has no such signal (HUP on Windows), or the runtime keeps it to itself (-Xrs).
    }
  }

  private static void listen(Signals signals) {
    try {
      // The runtime ignores this for a signal that the process was started to ignore, as by nohup.
      for (var name : List.of("INT", "TERM", "HUP")) {
        listen(signals, name);
      }
    } catch (NoClassDefFoundError _) {
      // This runtime has no jdk.unsupported. It ends the program with the same exit code, but
      // without
      // a report.
    }
  }
}
