package io.github.nxdesk.cli;

import io.github.nxdesk.api.Connection;
import io.github.nxdesk.api.Dialer;
import io.github.nxdesk.api.HelpDesk;
import io.github.nxdesk.api.HttpHelpDesk;
import io.github.nxdesk.api.HttpTokenExchange;
import io.github.nxdesk.api.Route;
import io.github.nxdesk.api.Target;
import io.github.nxdesk.api.Traffic;
import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.auth.Session;
import io.github.nxdesk.auth.TokenExchange;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.sandbox.Sandbox;
import io.github.nxdesk.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
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
    var traffic = traffic(output);
    return connection.sandbox()
        ? connectToSandbox(connection, traffic, work, refuse)
        : connectToService(arguments, connection, traffic, work, refuse);
  }

  /// Where the options lead.
  Target target(ParseResult arguments, ConnectionOptions options) {
    return target(options, options.baseUrl(), options.route(arguments, host.environment()));
  }

  Traffic traffic(OutputOptions output) {
    return new TrafficLog(host.streams().err(), output.verbose(), output.quiet());
  }

  /// Where tokens are to be had.
  TokenExchange tokens(Target target, Traffic traffic) {
    return new HttpTokenExchange(target, traffic, host);
  }

  /// Reads as little as possible; what is wrong, if anything is.
  Optional<Problem> check(Target target, Session session, Traffic traffic) {
    try (var desk = new HttpHelpDesk(new Connection(target, session), traffic, host)) {
      return desk.check();
    }
  }

  private <T> T connectToService(
      ParseResult arguments,
      ConnectionOptions options,
      Traffic traffic,
      Function<HelpDesk, T> work,
      Function<Problem, T> refuse) {
    var token = options.token(arguments, host.streams().in());
    var target = target(arguments, options);
    return switch (new LogIns(host).find(token, options.settings(), target, traffic)) {
      case LogIns.Found.Nobody(var problem) -> refuse.apply(problem);
      case LogIns.Found.Somebody(var session, _, _) -> work(target, session, traffic, work);
    };
  }

  /// The sandbox takes any token; the user's own stays where it is.
  private <T> T connectToSandbox(
      ConnectionOptions options,
      Traffic traffic,
      Function<HelpDesk, T> work,
      Function<Problem, T> refuse) {
    try {
      var file = SandboxFile.in(host.environment());
      try (var sandbox = Sandbox.start(SandboxOptions.of(file, host.clock()))) {
        var target = target(options, sandbox.baseUrl(), Route.DIRECT);
        return work(target, Session.of(new Credential.Bearer("sandbox")), traffic, work);
      }
    } catch (IOException e) {
      return refuse.apply(new Problem.Usage("The sandbox did not start: " + e.getMessage()));
    }
  }

  private Target target(ConnectionOptions options, URI baseUrl, Route route) {
    return new Target(baseUrl, route, options.timeout(), options.maxWait(), "nxdesk/" + version);
  }

  private <T> T work(Target target, Session session, Traffic traffic, Function<HelpDesk, T> work) {
    try (var desk = dialer.dial(new Connection(target, session), traffic)) {
      return work.apply(desk);
    }
  }
}
