package io.github.nxdesk.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A running sandbox, and a client with a good credential.
final class Session implements AutoCloseable {
  static final String MESSAGES = "/api/support/helpdeskmessages";
  static final long KNOWN = 87654321;

  final TestClock clock;
  private final Sandbox sandbox;
  private final HttpClient client = HttpClient.newHttpClient();

  private Session(Sandbox sandbox, TestClock clock) {
    this.sandbox = sandbox;
    this.clock = clock;
  }

  static Session on(Path folder) throws IOException {
    return on(folder, UnaryOperator.identity());
  }

  static Session on(Path folder, UnaryOperator<SandboxOptions> options) throws IOException {
    var clock = new TestClock();
    var plain = SandboxOptions.of(folder.resolve("sandbox.json"), clock);
    return new Session(Sandbox.start(options.apply(plain)), clock);
  }

  static Session on(Path folder, UnaryOperator<SandboxOptions> options, Pause pause)
      throws IOException {
    var clock = new TestClock();
    var plain = SandboxOptions.of(folder.resolve("sandbox.json"), clock);
    return new Session(Sandbox.start(options.apply(plain), _ -> pause), clock);
  }

  static Session withFault(Path folder, FaultKind kind) throws IOException {
    return on(folder, options -> options.withFaults(List.of(new Fault(kind, 1))));
  }

  URI baseUrl() {
    return sandbox.baseUrl();
  }

  HttpResponse<String> get(String path) throws Exception {
    return send("GET", path, "");
  }

  HttpResponse<String> put(JsonNode body) throws Exception {
    return send("PUT", MESSAGES, body.toString());
  }

  HttpResponse<String> send(String method, String path, String body) throws Exception {
    return send(method, path, body, "Authorization", "Bearer good");
  }

  /// @param headers names and values in turn; none of its own are added
  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(baseUrl() + path))
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  ObjectNode message(long id) throws Exception {
    return (ObjectNode) Json.read(get(MESSAGES + "/" + id).body());
  }

  /// A correct body for an update of a message, with its optional fields left out.
  static ObjectNode required(long id) {
    var body = Json.object().put("Id", id).put("BusinessId", 1376).put("CoworkerId", 998877);
    return body.put("Subject", "s")
        .put("MessageText", "t")
        .put("Priority", 3)
        .put("AiProcessingResult", 2);
  }

  @Override
  public void close() throws IOException {
    client.shutdownNow();
    sandbox.close();
  }
}
