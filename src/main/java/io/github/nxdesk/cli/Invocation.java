package io.github.nxdesk.cli;

import io.github.nxdesk.auth.Session;
import io.github.nxdesk.auth.TokenExchange;
import io.github.nxdesk.bulk.journal.RunOrder;
import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.CommentOptions;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.find.CommentAuthor;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.RequestListener;
import io.github.nxdesk.http.Target;
import io.github.nxdesk.model.Author;
import io.github.nxdesk.model.CommentDraft;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.HttpTokenExchange;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.settings.Settings;
import io.github.nxdesk.update.UpdateRequest;
import java.io.InputStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One call of nxdesk: its arguments, and what a command needs to do its work.
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

  /// The value of an answer.
  ///
  /// @throws CommandException if the API refused
  public static <T> T need(Answer<T> answer) {
    return switch (answer) {
      case Answer.Given<T>(_, var value) -> value;
      case Answer.Refused<T>(var problem) -> throw new CommandException(problem);
    };
  }

  /// Prints a line on standard error, unless `--quiet` is given.
  public void say(String line) {
    if (!output.quiet()) {
      host.streams().err().println(line);
    }
  }

  /// Opens the connection that the options describe, for requests one after another.
  ///
  /// @throws CommandException if there is no credential, or the sandbox can't be started
  public NexudusClient connect() {
    return open(true, Duration.ZERO).client();
  }

  /// The same, for a command that keeps a journal or sets its own pace.
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
                    "Waiting until %s: the limit of %s is reached"
                        .formatted(until.truncatedTo(ChronoUnit.SECONDS), limit))));
  }

  /// The same, at any pace.
  public Endpoint open(Pacing pacing) {
    return connector.open(this, pacing);
  }

  /// Under whose name the user comments: the coworker that the options or the profile name, else
  /// the one with the user's email address.
  ///
  /// @throws CommandException if there is none, or several
  public Author author(Endpoint endpoint) {
    return CommentOptions.author(arguments, settings)
        .map(id -> new Author(id, Optional.empty()))
        .orElseGet(() -> need(CommentAuthor.of(endpoint.client(), endpoint.user())));
  }

  /// The request with the comment that the options name, if they do. Its author is found before
  /// anything is written.
  public UpdateRequest commented(UpdateRequest request, Endpoint endpoint) {
    return CommentOptions.text(arguments)
        .map(text -> request.with(new CommentDraft(text, false, author(endpoint))))
        .orElse(request);
  }

  /// The service that the options name.
  public Target target() {
    return connector.target(connection, PATIENCE, false);
  }

  /// The credential to use, or why there is none. Sends no request.
  public CredentialFinder.Found credential() {
    return new CredentialFinder(host).find(connection.token(in()), settings, target(), listener());
  }

  /// Checks that the session works, by reading as little as possible.
  ///
  /// @return why it doesn't; empty if it does
  public Optional<Problem> check(Session session) {
    return connector.check(this, session);
  }

  /// The exchange that issues tokens.
  public TokenExchange tokens() {
    return new HttpTokenExchange(target(), listener(), host);
  }

  /// Logs requests and waits on standard error, as the options say.
  public RequestListener listener() {
    return new RequestLog(host.streams().err(), output.verbosity(), output.quiet());
  }

  /// What the journal of a run records about this invocation.
  ///
  /// @param words the command line for people, without secrets
  /// @param digest of everything that decides what is written; empty if the run can't be resumed
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
