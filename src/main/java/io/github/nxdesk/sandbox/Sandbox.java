package io.github.nxdesk.sandbox;

import com.sun.net.httpserver.HttpServer;
import io.github.nxdesk.sandbox.StateFile.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/// A stand-in of the Nexudus help desk API that runs in this process and is reachable from this
/// machine only.
///
/// Its records live in a file, so that what one run wrote the next one reads. Several sandboxes, in
/// several processes too, may use one file at once without losing each other's changes.
public final class Sandbox implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;
  private final StateFile state;
  private final CountDownLatch closing;

  private Sandbox(
      HttpServer server, ExecutorService threads, StateFile state, CountDownLatch closing) {
    this.server = server;
    this.threads = threads;
    this.state = state;
    this.closing = closing;
  }

  /// Starts to serve. The caller closes it.
  ///
  /// @throws IOException if the port is taken, or if the records cannot be read; the message then
  ///   names the file and says how to put the starting records back
  public static Sandbox start(SandboxOptions options) throws IOException {
    return start(options, UnaryOperator.identity());
  }

  /// @param pausing chooses how time passes, given how it passes really
  static Sandbox start(SandboxOptions options, UnaryOperator<Pause> pausing) throws IOException {
    var state = StateFile.open(options.stateFile(), options.clock());
    try {
      state.inTurn(messages -> new Outcome(messages, Reply.empty(200)));
      var server = listen(options.port());
      var threads = Executors.newVirtualThreadPerTaskExecutor();
      var closing = new CountDownLatch(1);
      var api = new Api(state, options);
      server.setExecutor(threads);
      server.createContext("/", new FrontDoor(api, options, pausing.apply(Pause.until(closing))));
      server.start();
      return new Sandbox(server, threads, state, closing);
    } catch (IOException | RuntimeException e) {
      state.close();
      throw e;
    }
  }

  /// Puts the starting records back, whatever the file holds, also while a sandbox uses it.
  ///
  /// @param clock the time that the records' dates are relative to
  public static void reset(Path stateFile, InstantSource clock) throws IOException {
    try (var state = StateFile.open(stateFile, clock)) {
      state.reset();
    }
  }

  /// The ids of the messages in that file, or of the starting ones if it does not exist, with their
  /// subjects. Nothing is written.
  public static Map<Long, String> subjects(Path stateFile) throws IOException {
    var subjects = new TreeMap<Long, String>();
    StateFile.peek(stateFile, () -> Instant.EPOCH)
        .all()
        .forEach(each -> subjects.put(each.path("Id").asLong(), each.path("Subject").asString("")));
    return subjects;
  }

  /// Where it is reached, with no slash at the end: `http://127.0.0.1:12345`.
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// Stops serving: connections are cut, changes under way are completed.
  @Override
  public void close() throws IOException {
    closing.countDown();
    server.stop(0);
    threads.close();
    state.close();
  }

  private static HttpServer listen(int port) throws IOException {
    // Without it an answer waits for the client's delayed acknowledgement. The JDK reads it when
    // the first server of the process is made.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
    } catch (IOException e) {
      throw new IOException("cannot listen on 127.0.0.1:%d: %s".formatted(port, e.getMessage()), e);
    }
  }
}
