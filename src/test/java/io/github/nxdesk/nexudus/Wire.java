package io.github.nxdesk.nexudus;

import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.auth.Session;
import io.github.nxdesk.auth.TokenExchange;
import io.github.nxdesk.host.Environment;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.Interruption;
import io.github.nxdesk.host.Streams;
import io.github.nxdesk.host.Terminals;
import io.github.nxdesk.http.RecordedRequests;
import io.github.nxdesk.http.RequestListener;
import io.github.nxdesk.http.Route;
import io.github.nxdesk.http.Target;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A help desk on the wire to a server that answers as scripted, on virtual time.
public final class Wire implements AutoCloseable {
  static final long ID = 87654321;

  /// The record of the vendor's first `curl` example.
  public static final Change RECORD =
      new Change(
          Map.of(
              Field.ID, new Int(ID),
              Field.BUSINESS_ID, new Int(123),
              Field.COWORKER_ID, new Int(123),
              Field.SUBJECT, new Text("<string>"),
              Field.MESSAGE_TEXT, new Text("<string>"),
              Field.PRIORITY, new Int(123),
              Field.AI_PROCESSING_RESULT, new Int(123)));

  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

  final MisbehavingServer server;
  final VirtualTime time = new VirtualTime();
  final RecordedRequests traffic = new RecordedRequests();
  final NexudusClient desk;

  private Wire(MisbehavingServer server, Connection connection) {
    this.server = server;
    this.desk = new HttpNexudusClient(connection, traffic, host(time));
  }

  public static Wire with(Reply... replies) throws IOException {
    return with(USUAL_TIMEOUT, Duration.ofMinutes(2), replies);
  }

  public static Wire timingOutAfter(Duration timeout, Reply... replies) throws IOException {
    return with(timeout, Duration.ofMinutes(2), replies);
  }

  public static Wire waitingAtMost(Duration maxWait, Reply... replies) throws IOException {
    return with(USUAL_TIMEOUT, maxWait, replies);
  }

  private static Wire with(Duration timeout, Duration maxWait, Reply... replies)
      throws IOException {
    var server = MisbehavingServer.start(replies);
    return new Wire(server, connection(server.url(), Route.DIRECT, timeout, maxWait));
  }

  /// A help desk that talks to another address than a scripted server's.
  public static NexudusClient deskAt(URI url) {
    return deskAt(url, Route.DIRECT);
  }

  public static NexudusClient deskAt(URI url, Session session) {
    var target = connection(url, Route.DIRECT, USUAL_TIMEOUT, Duration.ofMinutes(2)).target();
    return new HttpNexudusClient(
        new Connection(target, session), RequestListener.NONE, host(new VirtualTime()));
  }

  static TokenExchange tokensAt(URI url) {
    var target = connection(url, Route.DIRECT, USUAL_TIMEOUT, Duration.ofMinutes(2)).target();
    return new HttpTokenExchange(target, RequestListener.NONE, host(new VirtualTime()));
  }

  public static NexudusClient deskAt(URI url, Route route) {
    var connection = connection(url, route, USUAL_TIMEOUT, Duration.ofMinutes(2));
    return new HttpNexudusClient(connection, RequestListener.NONE, host(new VirtualTime()));
  }

  public Problem refusedUpdate() {
    return problem(desk.update(RECORD, Optional.empty()));
  }

  /// What it gave; fails the test if it was refused.
  public static <T> T given(Answer<T> answer) {
    return switch (answer) {
      case Answer.Given<T>(_, var value) -> value;
      case Answer.Refused<T>(var problem) -> throw new AssertionError("refused: " + problem);
    };
  }

  /// Why it was refused; fails the test if it was not.
  public static Problem problem(Answer<?> answer) {
    return switch (answer) {
      case Answer.Refused<?>(var problem) -> problem;
      case Answer.Given<?> given -> throw new AssertionError("not refused: " + given);
    };
  }

  private static Connection connection(URI url, Route route, Duration timeout, Duration maxWait) {
    return new Connection(
        new Target(url, route, timeout, maxWait, "nxdesk/1.2.3", true),
        Session.of(new Credential.Bearer("YOUR_TOKEN")));
  }

  private static Host host(VirtualTime time) {
    var silent = new PrintStream(OutputStream.nullOutputStream());
    return new Host(
        new Streams(InputStream.nullInputStream(), silent, silent, () -> false),
        new Environment(Map.of()),
        Terminals.NONE,
        (_, _) -> Optional.empty(),
        time,
        time::nanoTime,
        time,
        // Waits half of what they may be.
        () -> Long.MIN_VALUE,
        Interruption.none());
  }

  @Override
  public void close() throws IOException {
    desk.close();
    server.close();
  }
}
