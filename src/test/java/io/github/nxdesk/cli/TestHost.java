package io.github.nxdesk.cli;

import io.github.nxdesk.App;
import io.github.nxdesk.host.Environment;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.Interruption;
import io.github.nxdesk.host.Streams;
import io.github.nxdesk.host.Terminals;
import io.github.nxdesk.nexudus.ClientFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An outside in memory, on which command lines are run: the state is in the folder given, the
/// clock goes on by what is waited, waits are recorded and not waited.
public final class TestHost {
  public static final Instant NOW = Instant.parse("2025-01-15T12:00:00Z");

  /// The waits that were asked for.
  public final List<Duration> waits = new ArrayList<>();

  /// What was asked for at the terminal.
  public final List<String> questions = new ArrayList<>();

  private final Queue<String> answers = new ArrayDeque<>();
  private final Map<String, String> environment = new HashMap<>();
  private byte[] input = new byte[0];
  private Terminals terminals = Terminals.NONE;

  /// @param folder where the sandbox keeps its records
  public TestHost(Path folder) {
    environment.put("XDG_STATE_HOME", folder.toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
  }

  /// How a command line ended.
  public record Run(int code, String out, String err) {
    /// Standard output, which must be exactly one JSON document.
    public JsonNode json() {
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readTree(out);
    }
  }

  public TestHost with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /// With these variables besides, whatever they are called.
  public TestHost with(Environment others) {
    environment.putAll(others.variables());
    return this;
  }

  /// With a service to talk to, and a token for it.
  public TestHost at(URI baseUrl) {
    return with("NEXUDUS_BASE_URL", baseUrl.toString()).with("NEXUDUS_TOKEN", "a-token");
  }

  public TestHost withInput(byte... bytes) {
    input = bytes.clone();
    return this;
  }

  public TestHost withInput(String text) {
    return withInput(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Answers what is asked for at the terminal, in this order.
  public TestHost answering(String... lines) {
    answers.addAll(List.of(lines));
    return onATerminal();
  }

  private Optional<String> answer(String question, boolean secret) {
    questions.add(question + (secret ? "(hidden)" : ""));
    return Optional.ofNullable(answers.poll());
  }

  public TestHost onATerminal() {
    terminals = new Terminals(true, true, true);
    return this;
  }

  /// Runs the whole program.
  public Run run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    return ended(App.run(host(out, err), arguments), out, err);
  }

  /// All commands.
  public static CommandTable table() {
    return new CommandTable(App::commands);
  }

  /// Runs the program with another way to open the API.
  public Run run(ClientFactory dialer, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    return ended(
        new Program(host(out, err), table(), dialer, () -> {}, "1.2.3").run(arguments), out, err);
  }

  /// The sandbox's record of a message.
  public JsonNode sandboxRecord(long id) {
    return run("get", Long.toString(id), "--sandbox", "--output=json").json();
  }

  public Host host(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Host(
        new Streams(new ByteArrayInputStream(input), stream(out), stream(err), () -> false),
        new Environment(environment),
        terminals,
        (question, secret) -> answer(question, secret),
        () -> NOW.plus(waited()),
        () -> waited().toNanos(),
        this::wait,
        () -> Long.MIN_VALUE,
        Interruption.none());
  }

  /// Time goes on by what is waited, so that whoever waits until a certain time comes to it.
  private synchronized Duration waited() {
    return waits.stream().reduce(Duration.ZERO, Duration::plus);
  }

  private synchronized void wait(Duration duration) {
    waits.add(duration);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  private static Run ended(int code, ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
