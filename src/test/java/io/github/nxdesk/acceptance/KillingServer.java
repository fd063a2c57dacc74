package io.github.nxdesk.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A help desk that kills the process it serves at a moment that it is told, and remembers what was
/// written.
final class KillingServer implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /// When in the life of a request the process is killed.
  enum Moment {
    BEFORE_THE_WRITE,
    BETWEEN_WRITE_AND_REPLY,
    AFTER_THE_REPLY,
    ON_A_READ
  }

  private final Map<Long, ObjectNode> records = new TreeMap<>();
  private final Map<String, Integer> writes = new HashMap<>();
  private final List<String> writtenInAttempt = new ArrayList<>();
  private final Phaser underWay = new Phaser(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private Moment moment = Moment.AFTER_THE_REPLY;
  private int countdown;
  private long delayNanos;
  private Runnable kill = () -> {};

  /// Messages 1 to `count`.
  KillingServer(int count) throws IOException {
    for (long id = 1; id <= count; id++) {
      records.put(
          id,
          MAPPER
              .createObjectNode()
              .put("Id", id)
              .put("BusinessId", 1)
              .put("CoworkerId", 2)
              .put("Subject", "Old " + id)
              .put("MessageText", "Text")
              .put("Priority", 2)
              .put("AiProcessingResult", 1)
              .put("Closed", false));
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(this::execute);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// From now on kills at the so many-th request of the moment's kind, a little later than that.
  synchronized void killAt(Moment when, int request, long afterNanos) {
    moment = when;
    countdown = request;
    delayNanos = afterNanos;
    writtenInAttempt.clear();
  }

  /// From now on the process lives.
  synchronized void spare() {
    countdown = 0;
    writtenInAttempt.clear();
  }

  void serve(Process process) {
    serve(process::destroyForcibly);
  }

  /// @param deed what kills the process
  synchronized void serve(Runnable deed) {
    kill = deed;
  }

  /// Waits until no request is being answered any more, nor waits to be: a dead process's last one
  /// may still lie in the socket.
  void settle() throws IOException {
    for (int i = 0; i < 2; i++) {
      try (var answer = address().resolve("/1").toURL().openStream()) {
        answer.readAllBytes();
      }
    }
    underWay.arriveAndAwaitAdvance();
  }

  /// How often each row's change was written.
  synchronized Map<String, Integer> writes() {
    return Map.copyOf(writes);
  }

  /// What was written since the last word on killing.
  synchronized List<String> writtenInAttempt() {
    return List.copyOf(writtenInAttempt);
  }

  /// All records as they are now.
  synchronized String records() {
    return records.values().stream().map(ObjectNode::toString).collect(Collectors.joining("\n"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean write = exchange.getRequestMethod().equals("PUT");
      var body = exchange.getRequestBody().readAllBytes();
      boolean doomed = isDoomed(write);
      if (doomed && moment != Moment.AFTER_THE_REPLY && moment != Moment.BETWEEN_WRITE_AND_REPLY) {
        killNow();
        return;
      }
      var reply = write ? write(body) : read(exchange.getRequestURI());
      if (doomed && moment == Moment.BETWEEN_WRITE_AND_REPLY) {
        killNow();
        return;
      }
      var bytes = reply.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().close();
      if (doomed) {
        killNow();
      }
    } catch (IOException e) {
      // The process is dead.
      throw new UncheckedIOException(e);
    }
  }

  /// Counted before a thread is found for it, so that none is overlooked.
  private void execute(Runnable exchange) {
    underWay.register();
    threads.execute(() -> {
      try {
        exchange.run();
      } finally {
        underWay.arriveAndDeregister();
      }
    });
  }

  private synchronized boolean isDoomed(boolean write) {
    return countdown > 0 && write == (moment != Moment.ON_A_READ) && --countdown == 0;
  }

  /// After a moment that is too short for any timer, in which the process goes on with its work.
  private void killNow() {
    long end = System.nanoTime() + delayNanos;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    deed().run();
  }

  private synchronized Runnable deed() {
    return kill;
  }

  private synchronized String write(byte[] body) {
    var sent = (ObjectNode) MAPPER.readTree(body);
    long id = sent.path("Id").asLong();
    var row = id + " " + sent.path("Subject").asString();
    writes.merge(row, 1, Integer::sum);
    writtenInAttempt.add(row);
    sent.remove(List.of("NewImageUrl"));
    records.put(id, sent);
    return "{\"Status\":200,\"Message\":\"Saved.\",\"Value\":{\"Id\":%d},\"Errors\":null,\"WasSuccessful\":true}"
        .formatted(id);
  }

  private synchronized String read(URI uri) {
    if (uri.getQuery() == null) {
      var path = uri.getPath();
      return String.valueOf(records.get(Long.parseLong(path.substring(path.lastIndexOf('/') + 1))));
    }
    return NUMBER
        .matcher(uri.getQuery())
        .results()
        .map(match -> String.valueOf(records.get(Long.parseLong(match.group()))))
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
