package io.github.nxdesk.nexudus;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// A server on this machine that answers as scripted, right or wrong: one [Reply] a request, in
/// order, each on a connection of its own. It keeps what it was sent, byte for byte.
///
/// Closing it fails the test where a request came that had no reply, or a reply was left over.
public final class MisbehavingServer implements AutoCloseable {
  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Reply> script;
  private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
  private final List<String> unexpected = new CopyOnWriteArrayList<>();
  private final Semaphore arrivals = new Semaphore(0);
  private final CountDownLatch closing = new CountDownLatch(1);

  private MisbehavingServer(List<Reply> script) throws IOException {
    this.script = new ConcurrentLinkedQueue<>(script);
    this.socket = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
  }

  public static MisbehavingServer start(Reply... script) throws IOException {
    var server = new MisbehavingServer(List.of(script));
    server.threads.execute(server::accept);
    return server;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /// What came so far, in order.
  public List<ReceivedRequest> requests() {
    return List.copyOf(requests);
  }

  /// The one request that came.
  public ReceivedRequest request() {
    if (requests.size() != 1) {
      throw new AssertionError("not one request but " + requests);
    }
    return requests.getFirst();
  }

  /// Returns once another request has come in whole.
  public void awaitRequest() throws InterruptedException {
    arrivals.acquire();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        var connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException _) {
        // Closed.
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var request = ReceivedRequest.from(connection.getInputStream());
      requests.add(request);
      arrivals.release();
      var reply = script.poll();
      if (reply == null) {
        unexpected.add(request.startLine());
      } else {
        reply.send(connection.getOutputStream(), closing);
      }
    } catch (IOException _) {
      // The client hung up, as some tests mean it to.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Lets go of every answer that is held.
  @Override
  public void close() throws IOException {
    closing.countDown();
    socket.close();
    threads.close();
    if (!unexpected.isEmpty()) {
      throw new AssertionError("no reply was scripted for " + unexpected);
    }
    if (!script.isEmpty()) {
      throw new AssertionError("%d scripted replies were not asked for".formatted(script.size()));
    }
  }
}
