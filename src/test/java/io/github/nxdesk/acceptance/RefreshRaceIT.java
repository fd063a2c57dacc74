package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes with the same stored token, which the service refuses to both before either has
/// got a new one.
class RefreshRaceIT {
  @TempDir private Path home;
  private final List<String> refreshes = new CopyOnWriteArrayList<>();
  private final Semaphore refused = new Semaphore(0);
  private final Semaphore asked = new Semaphore(0);
  private final CountDownLatch answer = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", this::read);
    server.createContext("/api/token", this::refresh);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    answer.countDown();
    server.stop(0);
    threads.close();
  }

  @Test
  void spendARefreshTokenOnce() throws Exception {
    var file = home.resolve("nxdesk/credentials/default.json");
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(
        file,
        "{\"base_url\":\"%s\",\"token\":\"old\",\"refresh_token\":\"first\",\"client_id\":\"c\"}"
            .formatted(baseUrl()));
    var one = get();
    asked.acquire(); // It waits for its new token, and has the lock.
    var other = get();
    refused.acquire(2); // The other holds the old token too, and can but wait.
    answer.countDown();
    assertThat(ended(one)).isEqualTo("0 {\"Id\":7}\n");
    assertThat(ended(other)).isEqualTo("0 {\"Id\":7}\n");
    assertThat(refreshes).hasSize(1).first().asString().contains("refresh_token=first");
    assertThat(Files.readString(file)).contains("\"token\":\"new\"", "\"second\"");
  }

  private String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private Process get() throws IOException {
    var builder = new ProcessBuilder(Packaged.LAUNCHER.toString(), "get", "7", "-o", "json");
    builder.environment().keySet().removeIf(name -> name.startsWith("NEXUDUS"));
    builder.environment().put("XDG_STATE_HOME", home.toString());
    builder.environment().put("XDG_CONFIG_HOME", home.toString());
    builder.environment().put("NEXUDUS_BASE_URL", baseUrl());
    Files.createDirectories(home.resolve("nxdesk"));
    Files.writeString(home.resolve("nxdesk/config.toml"), "[default]\nstorage = \"file\"\n");
    return builder.redirectErrorStream(true).start();
  }

  private static String ended(Process process) throws IOException, InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.exitValue() + " " + words;
  }

  private void read(HttpExchange exchange) throws IOException {
    boolean isNew = "Bearer new".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    reply(exchange, isNew ? 200 : 401, "{\"Id\":7}");
    if (!isNew) {
      refused.release();
    }
  }

  private void refresh(HttpExchange exchange) throws IOException {
    refreshes.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    asked.release();
    try {
      answer.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    reply(exchange, 200, "{\"access_token\":\"new\",\"refresh_token\":\"second\"}");
  }

  private static void reply(HttpExchange exchange, int status, String json) throws IOException {
    try (exchange) {
      var body = json.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
