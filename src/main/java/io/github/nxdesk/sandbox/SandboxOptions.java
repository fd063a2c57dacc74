package io.github.nxdesk.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// How a sandbox is to behave.
///
/// @param stateFile the file that holds its records; made with the starting records if missing
/// @param port the loopback port to listen on, 0 for any free one
/// @param throttle whether the limits of the API are enforced
/// @param latency how long every answer waits
/// @param faults what goes wrong, the first that hits wins
/// @param tokenLife how long the tokens that it issues last
/// @param variants in what the API differs from what is assumed
/// @param clock the time for dates, token expiry and throttling
public record SandboxOptions(
    Path stateFile,
    int port,
    boolean throttle,
    Duration latency,
    List<Fault> faults,
    Duration tokenLife,
    Variants variants,
    InstantSource clock) {
  /// The vendor's example says so.
  private static final Duration USUAL_TOKEN_LIFE = Duration.ofSeconds(604_799);

  /// Keeps its own copy of the faults.
  public SandboxOptions {
    faults = List.copyOf(faults);
  }

  /// Any free port, no throttling, no latency, no faults.
  public static SandboxOptions of(Path stateFile, InstantSource clock) {
    return new SandboxOptions(
        stateFile, 0, false, Duration.ZERO, List.of(), USUAL_TOKEN_LIFE, Variants.NONE, clock);
  }

  /// The same, listening on that port.
  public SandboxOptions withPort(int newPort) {
    return new SandboxOptions(
        stateFile, newPort, throttle, latency, faults, tokenLife, variants, clock);
  }

  /// The same, with the limits enforced or not.
  public SandboxOptions withThrottle(boolean newThrottle) {
    return new SandboxOptions(
        stateFile, port, newThrottle, latency, faults, tokenLife, variants, clock);
  }

  /// The same, with every answer waiting that long.
  public SandboxOptions withLatency(Duration newLatency) {
    return new SandboxOptions(
        stateFile, port, throttle, newLatency, faults, tokenLife, variants, clock);
  }

  /// The same, with these faults in place of the former.
  public SandboxOptions withFaults(List<Fault> newFaults) {
    return new SandboxOptions(
        stateFile, port, throttle, latency, newFaults, tokenLife, variants, clock);
  }

  /// The same, with tokens that last that long.
  public SandboxOptions withTokenLife(Duration newLife) {
    return new SandboxOptions(stateFile, port, throttle, latency, faults, newLife, variants, clock);
  }

  /// The same, with these variants in place of the former.
  public SandboxOptions withVariants(Variants newVariants) {
    return new SandboxOptions(
        stateFile, port, throttle, latency, faults, tokenLife, newVariants, clock);
  }
}
