package io.github.nxdesk.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on this machine that remembers every request, and answers a write with success and
/// anything else with 404.
public final class RecordingServer implements AutoCloseable {
  private static final byte[] UPDATED =
      "{\"Status\":200,\"Message\":\"Done.\",\"WasSuccessful\":true}"
          .getBytes(StandardCharsets.UTF_8);

  /// What came in, in order.
  public final List<Request> requests = new CopyOnWriteArrayList<>();

  private final HttpServer server;

  public record Request(String method, String path, String authorization, String body) {}

  public RecordingServer() throws IOException {
    this("127.0.0.1");
  }

  /// @param address of this machine
  public RecordingServer(String address) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      boolean write = exchange.getRequestMethod().equals("PUT");
      exchange.sendResponseHeaders(write ? 200 : 404, write ? UPDATED.length : -1);
      if (write) {
        exchange.getResponseBody().write(UPDATED);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
