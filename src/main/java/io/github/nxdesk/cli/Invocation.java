package io.github.nxdesk.cli;

import io.github.nxdesk.auth.Session;
import io.github.nxdesk.auth.TokenExchange;
import io.github.nxdesk.bulk.journal.RunOrder;
import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.RequestListener;
import io.github.nxdesk.http.Target;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.HttpTokenExchange;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.settings.Settings;
import java.io.InputStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One call of nxdesk: what it was given, and what it needs to do its work.
///
/// @param version of nxdesk itself
/// @param connector opens connections, and closes them with the invocation
public record Invocation(
    Host host,
    String version,
    Arguments arguments,
    Settings settings,
    OutputOptions output,
    ConnectionOptions connection,
    Connector connector)
    implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// Standard input.
  public InputStream in() {
    return host.streams().in();
  }

  /// What the API answered.
  ///
  /// @throws CommandException if it refused
  public static <T> T need(Answer<T> answer) {
    return switch (answer) {
      case Answer.Given<T>(_, var value) -> value;
      case Answer.Refused<T>(var problem) -> throw new CommandException(problem);
    };
  }

  /// Tells something on standard error, unless that is unwanted.
  public void say(String line) {
    if (!output.quiet()) {
      host.streams().err().println(line);
    }
  }

  /// Opens the connection that the options describe, for one request after another.
  ///
  /// @throws CommandException if there is no credential, or the sandbox does not start
  public NexudusClient connect() {
    return open(true, Duration.ZERO).client();
  }

  /// The same for a command that also keeps a journal, or sets its own pace.
  ///
  /// @param interval the shortest time between two requests
  public Endpoint open(boolean paced, Duration interval) {
    // A whole round trip lies between two requests, which is spacing enough.
    return open(
        new Pacing(
            paced,
            false,
            interval,
            PATIENCE,
            (until, limit) ->
                say(
                    "Waiting until %s: the limit of %s is used up"
                        .formatted(until.truncatedTo(ChronoUnit.SECONDS), limit))));
  }

  /// The same at any pace.
  public Endpoint open(Pacing pacing) {
    return connector.open(this, pacing);
  }

  /// Where the options lead.
  public Target target() {
    return connector.target(connection, PATIENCE, false);
  }

  /// As whom the options say to talk, or why as nobody; without opening anything.
  public CredentialFinder.Found credential() {
    return new CredentialFinder(host).find(connection.token(in()), settings, target(), listener());
  }

  /// Reads as little as possible with that session.
  ///
  /// @return what is wrong; empty if nothing is
  public Optional<Problem> check(Session session) {
    return connector.check(this, session);
  }

  /// Where tokens are to be had.
  public TokenExchange tokens() {
    return new HttpTokenExchange(target(), listener(), host);
  }

  /// Hears what goes over the wire.
  public RequestListener listener() {
    return new RequestLog(host.streams().err(), output.verbosity(), output.quiet());
  }

  /// What this invocation is, for the journal of a run.
  ///
  /// @param words the command line for people, without secrets
  /// @param digest of all that decides what is written; empty for what can't be resumed
  public RunOrder order(Endpoint endpoint, String command, String words, Optional<String> digest) {
    return new RunOrder(
        command,
        words,
        digest.orElseGet(() -> RunOrder.digestOfCall(words, host.clock().instant())),
        endpoint.target(),
        endpoint.user(),
        version);
  }

  @Override
  public void close() {
    connector.close();
  }
}
