package io.github.nxdesk.cli;

import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.auth.Session;
import io.github.nxdesk.bulk.pace.Pacer;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.http.Route;
import io.github.nxdesk.http.Target;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.ClientFactory;
import io.github.nxdesk.nexudus.Connection;
import io.github.nxdesk.sandbox.Sandbox;
import io.github.nxdesk.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Opens connections, and the sandbox if the options ask for it. Closing it closes both.
public final class Connector implements AutoCloseable {
  private final Host host;
  private final ClientFactory clients;
  private final String version;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  Connector(Host host, ClientFactory clients, String version) {
    this.host = host;
    this.clients = clients;
    this.version = version;
  }

  Endpoint open(Invocation invocation, Pacing pacing) {
    return invocation.connection().sandbox()
        ? openSandbox(invocation, pacing)
        : openService(invocation, pacing);
  }

  Target target(ConnectionOptions options, Duration patience, boolean concurrent) {
    return target(
        options, options.baseUrl(), options.route(host.environment()), patience, concurrent);
  }

  Optional<Problem> check(Invocation invocation, Session session) {
    try (var client =
        clients.open(new Connection(invocation.target(), session), invocation.listener())) {
      return client.check();
    }
  }

  private Endpoint openService(Invocation invocation, Pacing pacing) {
    var options = invocation.connection();
    var token = options.token(invocation.in());
    var target = target(options, pacing.patience(), pacing.spaced());
    var finder = new CredentialFinder(host);
    finder
        .exposed(options.tokenFile(), invocation.settings())
        .forEach(file -> invocation.say("Warning: " + CredentialFinder.advice(file)));
    return switch (finder.find(token, invocation.settings(), target, invocation.listener())) {
      case CredentialFinder.Found.Nobody(var problem) -> throw new CommandException(problem);
      case CredentialFinder.Found.Somebody somebody ->
          endpoint(
              invocation,
              target,
              somebody.session(),
              target.baseUrl().toString(),
              somebody.user(),
              pacing.paced()
                  ? Pacer.shared(
                      host,
                      target.baseUrl(),
                      somebody.identity(),
                      target.maxWait(),
                      pacing.interval(),
                      pacing.spaced(),
                      pacing.watcher())
                  : Pace.NONE);
    };
  }

  /// The sandbox accepts any token, so the user's own is not read. Its limits are off.
  private Endpoint openSandbox(Invocation invocation, Pacing pacing) {
    try {
      var file = host.environment().stateFile("sandbox.json");
      var sandbox = Sandbox.start(SandboxOptions.of(file, host.clock()));
      open.push(sandbox);
      var options = invocation.connection();
      var target = target(options, sandbox.baseUrl(), Route.DIRECT, pacing.patience(), true);
      var session = Session.of(new Credential.Bearer("sandbox"));
      return endpoint(invocation, target, session, "sandbox", Optional.empty(), Pace.NONE);
    } catch (IOException e) {
      throw CommandException.ofFile("the sandbox can't be started", e);
    }
  }

  private Endpoint endpoint(
      Invocation invocation,
      Target target,
      Session session,
      String name,
      Optional<String> user,
      Pace pace) {
    var client = clients.open(new Connection(target, session, pace), invocation.listener());
    open.push(client);
    return new Endpoint(client, name, user, pace);
  }

  private Target target(
      ConnectionOptions options, URI baseUrl, Route route, Duration patience, boolean concurrent) {
    return new Target(
        baseUrl,
        route,
        options.timeout(),
        options.maxWait().orElse(patience),
        "nxdesk/" + version,
        concurrent);
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception _) {
        // Its work is done, and the system frees what is left.
      }
    }
  }
}
