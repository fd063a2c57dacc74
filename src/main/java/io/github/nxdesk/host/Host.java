package io.github.nxdesk.host;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// Everything outside the program, passed in as values, so that a test replaces all of it.
///
/// @param clock the time of day
/// @param nanoTime a clock in nanoseconds that only measures durations
/// @param random numbers that need not be secret
public record Host(
    Streams streams,
    Environment environment,
    Terminals terminals,
    Prompter prompter,
    InstantSource clock,
    LongSupplier nanoTime,
    Sleeper sleeper,
    RandomGenerator random,
    Interruption interruption) {
  /// How long a command may take to say its last word after a signal. The whole must end within a
  /// second.
  private static final Duration GRACE = Duration.ofMillis(700);

  /// The process's own; signals are handled on behalf of the calling thread.
  public static Host ofProcess() {
    var interruption = Interruption.ofProcess(GRACE);
    return new Host(
        Streams.ofProcess(),
        new Environment(System.getenv()),
        Terminals.ofProcess(),
        Prompter.ofTerminal(),
        InstantSource.system(),
        System::nanoTime,
        interruption.sleeper(),
        () -> ThreadLocalRandom.current().nextLong(),
        interruption);
  }
}
