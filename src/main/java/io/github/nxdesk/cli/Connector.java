package io.github.nxdesk.cli;

import io.github.nxdesk.api.Connection;
import io.github.nxdesk.api.Dialer;
import io.github.nxdesk.api.HelpDesk;
import io.github.nxdesk.api.Traffic;
import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.auth.CredentialSource;
import io.github.nxdesk.auth.CredentialSource.Search;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.sandbox.Sandbox;
import io.github.nxdesk.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.ParseResult;

/// Opens the connection that the options describe, and the sandbox where they ask for it.
final class Connector {
  private final Host host;
  private final Dialer dialer;
  private final String version;

  Connector(Host host, Dialer dialer, String version) {
    this.host = host;
    this.dialer = dialer;
    this.version = version;
  }

  /// Does the work with an open connection and closes it, or says why there is none.
  <T> T connect(
      ParseResult arguments,
      ConnectionOptions connection,
      OutputOptions output,
      Function<HelpDesk, T> work,
      Function<Problem, T> refuse) {
    return connect(
        arguments,
        connection,
        output,
        Pacing.ofOne(true, Duration.ZERO, output, host),
        (desk, _) -> work.apply(desk),
        refuse);
  }

  /// The same at a pace of one's own.
  <T> T connect(
      ParseResult arguments,
      ConnectionOptions connection,
      OutputOptions output,
      Pacing pacing,
      BiFunction<HelpDesk, Site, T> work,
      Function<Problem, T> refuse) {
    var traffic = new TrafficLog(host.streams().err(), output.verbose(), output.quiet());
    var visit = new Visit<>(pacing, work);
    return connection.sandbox()
        ? connectToSandbox(connection, traffic, visit, refuse)
        : connectToService(arguments, connection, traffic, visit, refuse);
  }

  private <T> T connectToService(
      ParseResult arguments,
      ConnectionOptions options,
      Traffic traffic,
      Visit<T> work,
      Function<Problem, T> refuse) {
    Optional<String> token = options.token(arguments, host.streams().in());
    return switch (CredentialSource.find(token, host.environment())) {
      case Search.Missing(var problem) -> refuse.apply(problem);
      case Search.Found(var credential) ->
          work(options, options.baseUrl(), credential, traffic, work);
    };
  }

  /// The sandbox takes any token; the user's own stays where it is.
  private <T> T connectToSandbox(
      ConnectionOptions options, Traffic traffic, Visit<T> work, Function<Problem, T> refuse) {
    try {
      var file = SandboxFile.in(host.environment());
      try (var sandbox = Sandbox.start(SandboxOptions.of(file, host.clock()))) {
        return work(options, sandbox.baseUrl(), new Credential.Bearer("sandbox"), traffic, work);
      }
    } catch (IOException e) {
      return refuse.apply(new Problem.Usage("The sandbox did not start: " + e.getMessage()));
    }
  }

  private <T> T work(
      ConnectionOptions options,
      URI baseUrl,
      Credential credential,
      Traffic traffic,
      Visit<T> visit) {
    var site = visit.pacing().site(host, options, baseUrl, credential);
    var connection =
        new Connection(
            baseUrl,
            credential,
            options.timeout(),
            options.maxWait(),
            "nxdesk/" + version,
            site.turnstile());
    try (var desk = dialer.dial(connection, traffic)) {
      return visit.work().apply(desk, site);
    }
  }

  /// nxdesk's own.
  String version() {
    return version;
  }

  /// What is done with the connection, and at what pace.
  private record Visit<T>(Pacing pacing, BiFunction<HelpDesk, Site, T> work) {}
}
