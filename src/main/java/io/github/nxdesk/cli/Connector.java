package io.github.nxdesk.cli;

import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.auth.Session;
import io.github.nxdesk.auth.TokenExchange;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.RequestListener;
import io.github.nxdesk.http.Route;
import io.github.nxdesk.http.Target;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.ClientFactory;
import io.github.nxdesk.nexudus.Connection;
import io.github.nxdesk.nexudus.HttpTokenExchange;
import io.github.nxdesk.nexudus.NexudusClient;
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
  private final ClientFactory dialer;
  private final String version;

  Connector(Host host, ClientFactory dialer, String version) {
    this.host = host;
    this.dialer = dialer;
    this.version = version;
  }

  /// Does the work with an open connection and closes it, or says why there is none.
  <T> T connect(
      ParseResult arguments,
      ConnectionOptions connection,
      OutputOptions output,
      Function<NexudusClient, T> work,
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
      BiFunction<NexudusClient, Site, T> work,
      Function<Problem, T> refuse) {
    var traffic = traffic(output);
    var visit = new Visit<>(pacing, work);
    return connection.sandbox()
        ? connectToSandbox(connection, traffic, visit, refuse)
        : connectToService(arguments, connection, traffic, visit, refuse);
  }

  /// Where the options lead.
  Target target(ParseResult arguments, ConnectionOptions options) {
    return target(arguments, options, false);
  }

  private Target target(ParseResult arguments, ConnectionOptions options, boolean concurrent) {
    return target(
        options, options.baseUrl(), options.route(arguments, host.environment()), concurrent);
  }

  RequestListener traffic(OutputOptions output) {
    return new TrafficLog(host.streams().err(), output.verbosity(), output.quiet());
  }

  /// Where tokens are to be had.
  TokenExchange tokens(Target target, RequestListener traffic) {
    return new HttpTokenExchange(target, traffic, host);
  }

  /// Reads as little as possible; what is wrong, if anything is.
  Optional<Problem> check(Target target, Session session, RequestListener traffic) {
    try (var desk = dialer.open(new Connection(target, session), traffic)) {
      return desk.check();
    }
  }

  private <T> T connectToService(
      ParseResult arguments,
      ConnectionOptions options,
      RequestListener traffic,
      Visit<T> visit,
      Function<Problem, T> refuse) {
    var token = options.token(arguments, host.streams().in());
    var target = target(arguments, options, visit.pacing().spaced());
    return switch (new LogIns(host).find(token, options.settings(), target, traffic)) {
      case LogIns.Found.Nobody(var problem) -> refuse.apply(problem);
      case LogIns.Found.Somebody somebody ->
          visit(
              target,
              somebody.session(),
              traffic,
              visit,
              visit.pacing().site(host, target, somebody));
    };
  }

  /// The sandbox takes any token; the user's own stays where it is.
  private <T> T connectToSandbox(
      ConnectionOptions options,
      RequestListener traffic,
      Visit<T> visit,
      Function<Problem, T> refuse) {
    try {
      var file = SandboxFile.in(host.environment());
      try (var sandbox = Sandbox.start(SandboxOptions.of(file, host.clock()))) {
        var target = target(options, sandbox.baseUrl(), Route.DIRECT, true);
        var session = Session.of(new Credential.Bearer("sandbox"));
        return visit(target, session, traffic, visit, Site.ofSandbox(target));
      }
    } catch (IOException e) {
      return refuse.apply(new Problem.Usage("The sandbox did not start: " + e.getMessage()));
    }
  }

  private Target target(ConnectionOptions options, URI baseUrl, Route route, boolean concurrent) {
    return new Target(
        baseUrl, route, options.timeout(), options.maxWait(), "nxdesk/" + version, concurrent);
  }

  private <T> T visit(
      Target target, Session session, RequestListener traffic, Visit<T> visit, Site site) {
    var connection = new Connection(target, session, site.turnstile());
    try (var desk = dialer.open(connection, traffic)) {
      return visit.work().apply(desk, site);
    }
  }

  /// nxdesk's own.
  String version() {
    return version;
  }

  /// What is done with the connection, and at what pace.
  private record Visit<T>(Pacing pacing, BiFunction<NexudusClient, Site, T> work) {}
}
