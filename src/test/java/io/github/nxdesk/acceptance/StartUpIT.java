package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.nxdesk.nexudus.TlsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a start of the packaged program loads, which decides how long it takes, and which, unlike
/// time, is the same on every machine. CONTRIBUTING says what to do where a test fails here.
class StartUpIT {
  private static final Pattern OURS =
      Pattern.compile("(io\\.github\\.nxdesk|picocli|tools\\.jackson|com\\.fasterxml)\\..*");

  /// A pattern switch is linked at its first use by a class that no cache can hold.
  private static final Pattern NEVER_CACHED = Pattern.compile(".*\\$\\$TypeSwitch/.*");

  private static final String RECORD =
      """
      {"Id":87654321,"BusinessId":1,"CoworkerId":1,"Subject":"S","MessageText":"T","Priority":2,\
      "AiProcessingResult":1,"Closed":false,"OwnerId":7,"UpdatedOn":"2025-01-15T10:30:00Z"}
      """;

  private static final String SAVED =
      """
      {"Status":200,"Message":"HelpDeskMessage was successfully updated.","Value":{"Id":87654321},\
      "Errors":null,"WasSuccessful":true}
      """;

  @TempDir private Path folder;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", StartUpIT::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--version",
        "--help",
        "update --help",
        "update 87654321 --bogus",
        "update 87654321 --priority=Hihg --subject=",
        "update 87654321 --priority=High",
        "update 87654321 --priority=High -o json",
        "get 87654321",
      })
  void takesEveryClassOfOursFromTheCache(String arguments) throws Exception {
    var loaded = logged("class+load", arguments);
    assertThat(loaded).anyMatch(line -> line.startsWith("io.github.nxdesk.Main source: shared"));
    assertThat(loaded)
        .filteredOn(line -> OURS.matcher(line).matches())
        .filteredOn(line -> !NEVER_CACHED.matcher(line).matches())
        .allMatch(line -> line.contains("source: shared objects file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help", "update --help", "update 1 --bogus", "nonsense"})
  void usesNeitherHttpNorJsonWhereNothingIsSent(String arguments) throws Exception {
    assertThat(initialized(arguments))
        .anyMatch(line -> line.contains("'picocli/CommandLine'"))
        .noneMatch(
            line -> line.contains("java/net/http/") || line.contains("jdk/internal/net/http"))
        .noneMatch(line -> line.contains("'tools/jackson/"));
  }

  @Test
  void usesBothWhereSomethingIs() throws Exception {
    assertThat(initialized("update 87654321 --priority=High"))
        .anyMatch(line -> line.contains("'java/net/http/HttpClient'"))
        .anyMatch(line -> line.contains("'tools/jackson/"));
  }

  /// Not even into the cache: all of that is put in place at every start.
  @Test
  void leavesOutWhatBindsObjectsToJson() throws Exception {
    assertThat(logged("class+load", "update 87654321 --priority=High"))
        .anyMatch(line -> line.startsWith("tools.jackson.databind.node.ObjectNode "))
        .noneMatch(line -> line.contains(".ObjectMapper ") || line.contains(".JsonMapper "));
  }

  /// The JDK takes longer to make it than for the rest of a connection (decision 11).
  @Test
  void makesNoTableForP256WhereNothingAsksForIt() throws Exception {
    try (var tls = TlsServer.start(folder, TlsServer.Kind.PRIVATE)) {
      assertThat(
              initialized(
                  "get 7 --base-url=https://localhost:%d --ca-cert=%s"
                      .formatted(tls.port(), tls.authority())))
          .anyMatch(line -> line.contains("'sun/security/ssl/Finished$FinishedMessage'"))
          .noneMatch(line -> line.contains("Secp256R1Generator"));
    }
  }

  private List<String> initialized(String arguments) throws Exception {
    return logged("class+init", arguments).stream()
        .filter(line -> line.contains("Initializing"))
        .toList();
  }

  /// Runs it as the launcher does, but with that log of the JVM.
  private List<String> logged(String what, String arguments) throws Exception {
    var log = folder.resolve("log");
    Files.deleteIfExists(log);
    var command = new ArrayList<String>();
    command.add(Packaged.FOLDER.resolve(Path.of("runtime", "bin", "java")).toString());
    command.addAll(launcherOptions());
    command.addAll(
        List.of(
            "-Xlog:%s:file=%s:none".formatted(what, log),
            "-XX:AOTCache=" + Packaged.FOLDER.resolve(Path.of("lib", "nxdesk.aot")),
            "-Dnxdesk.terminals=",
            "-cp",
            Packaged.FOLDER.resolve(Path.of("lib", "nxdesk.jar")).toString(),
            "io.github.nxdesk.Main"));
    command.addAll(List.of(arguments.split(" ", -1)));
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile());
    builder.environment().put("NEXUDUS_TOKEN", "t");
    builder
        .environment()
        .put("NEXUDUS_BASE_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    var process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return Files.readAllLines(log);
  }

  private static List<String> launcherOptions() throws IOException {
    var launcher = Files.readString(Packaged.FOLDER.resolve(Path.of("bin", "nxdesk")));
    var options = Pattern.compile("(?m)^options=\"([^\"]*)\"$").matcher(launcher);
    assertThat(options.find()).isTrue();
    return List.of(options.group(1).split("\\s+", -1));
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var body = exchange.getRequestMethod().equals("PUT") ? SAVED : RECORD;
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
