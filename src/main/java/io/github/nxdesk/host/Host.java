package io.github.nxdesk.host;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// Everything outside the program, passed in as values, so that a test can replace all of it.
///
/// @param clock the time of day
/// @param nanoTime a clock in nanoseconds, to measure durations with
/// @param random for numbers that need not be secret
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
  /// How long a command may take after a signal to report what it has done. The program must end
  /// within a second.
  private static final Duration GRACE = Duration.ofMillis(700);

  /// The real outside; signals interrupt the calling thread.
  public static Host ofProcess() {
    var interruption = Interruption.ofProcess(GRACE);
    var terminals = Terminals.ofProcess();
    return new Host(
        Streams.ofProcess(terminals),
        new Environment(System.getenv()),
        terminals,
        Prompter.ofTerminal(),
        InstantSource.system(),
        System::nanoTime,
        interruption.sleeper(),
        () -> ThreadLocalRandom.current().nextLong(),
        interruption);
  }
}
