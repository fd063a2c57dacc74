package io.github.nxdesk.sandbox;

import static io.github.nxdesk.sandbox.Session.KNOWN;
import static io.github.nxdesk.sandbox.Session.MESSAGES;
import static io.github.nxdesk.sandbox.Session.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;

class FaultyAnswersTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "UNAVAILABLE, 503, text/html, Service Unavailable",
    "ERROR, 500, application/json, {\"Message\":",
    "HTML, 200, text/html, <form",
    "OTHER_SHAPE, 200, application/json, {\"ok\":true",
    "CONFLICT, 409, application/json, \"WasSuccessful\":false",
    "REFUSED, 200, application/json, \"WasSuccessful\":false",
    "INVALID, 400, application/json, \"WasSuccessful\":false",
    "FORBIDDEN, 403, text/html, blocked"
  })
  void answersInsteadOfDoingTheWork(FaultKind kind, int status, String type, String part)
      throws Exception {
    try (var session = Session.withFault(folder, kind)) {
      var reply = session.put(required(KNOWN));
      assertThat(reply.statusCode()).isEqualTo(status);
      assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith(type);
      assertThat(reply.headers().firstValue("Retry-After")).isEmpty();
      assertThat(reply.body()).contains(part);
    }
    assertThat(storedSubject()).isEqualTo("Printer on floor 2 is jammed");
  }

  @ParameterizedTest
  @CsvSource({"EMPTY, 200", "UNAUTHORIZED, 401", "THROTTLE, 409", "REDIRECT, 302"})
  void answersWithNoBody(FaultKind kind, int status) throws Exception {
    try (var session = Session.withFault(folder, kind)) {
      var reply = session.put(required(KNOWN));
      assertThat(reply.statusCode()).isEqualTo(status);
      assertThat(reply.body()).isEmpty();
      assertThat(reply.headers().firstValue("Content-Length")).contains("0");
    }
    assertThat(storedSubject()).isEqualTo("Printer on floor 2 is jammed");
  }

  @Test
  void throttleSaysWhenToComeBack() throws Exception {
    try (var session = Session.withFault(folder, FaultKind.THROTTLE)) {
      assertThat(session.get(MESSAGES).headers().firstValue("Retry-After")).contains("1");
    }
  }

  @Test
  void redirectLeadsToALoginPage() throws Exception {
    try (var session = Session.withFault(folder, FaultKind.REDIRECT)) {
      assertThat(session.get(MESSAGES).headers().firstValue("Location").orElse(""))
          .startsWith("/login");
    }
  }

  @Test
  void hugeIsOverTenMegabytesOfJson() throws Exception {
    try (var session = Session.withFault(folder, FaultKind.HUGE)) {
      var body = session.get(MESSAGES).body();
      assertThat(body.length()).isGreaterThan(10_000_000);
      assertThat(body).startsWith("{\"").endsWith("\"}");
    }
  }

  @Test
  void truncatedDoesTheWorkAndCutsTheAnswer() throws Exception {
    try (var session = Session.withFault(folder, FaultKind.TRUNCATED)) {
      var reply = session.put(required(KNOWN));
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.body()).startsWith("{\"Status\":200");
      assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Json.read(reply.body()));
    }
    assertThat(storedSubject()).isEqualTo("s");
  }

  @Test
  void dropCutsTheConnectionBeforeTheWork() throws Exception {
    try (var session = Session.withFault(folder, FaultKind.DROP)) {
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> session.put(required(KNOWN)));
    }
    assertThat(storedSubject()).isEqualTo("Printer on floor 2 is jammed");
  }

  @Test
  void lostReplyDoesTheWorkAndCutsTheConnection() throws Exception {
    try (var session = Session.withFault(folder, FaultKind.LOST_REPLY)) {
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> session.put(required(KNOWN)));
      assertThat(session.message(KNOWN).path("Subject").asString()).isEqualTo("s");
    }
  }

  @Test
  void slowAnswersAfterTwoSecondsAndLatencyComesOnTop() throws Exception {
    var waits = new RecordedWaits();
    try (var session =
        Session.on(
            folder,
            options ->
                options
                    .withLatency(Duration.ofMillis(30))
                    .withFaults(List.of(new Fault(FaultKind.SLOW, 1))),
            waits)) {
      assertThat(session.put(required(KNOWN)).statusCode()).isEqualTo(200);
    }
    assertThat(waits.times).containsExactly(Duration.ofMillis(30), Duration.ofSeconds(2));
  }

  @Test
  void stallLastsUntilTheSandboxCloses() throws Exception {
    var stalled = new CountDownLatch(1);
    var options =
        SandboxOptions.of(folder.resolve("sandbox.json"), new TestClock())
            .withFaults(List.of(new Fault(FaultKind.STALL, 1)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> answer;
      try (var sandbox = Sandbox.start(options, real -> announcing(real, stalled))) {
        var port = sandbox.baseUrl().getPort();
        answer = threads.submit(() -> firstByteOfAnswer(port));
        stalled.await();
        assertThat(answer.isDone()).isFalse();
      }
      assertThat(answer.get()).isEqualTo(-1);
    }
  }

  @Test
  void waitsForRealUntilItCloses() throws Exception {
    var closing = new CountDownLatch(1);
    var pause = Pause.until(closing);
    pause.atMost(Duration.ofNanos(1));
    closing.countDown();
    pause.atMost(Duration.ofDays(1));
    pause.untilClosed();
  }

  @ParameterizedTest
  @EnumSource(names = {"DROP", "LOST_REPLY", "STALL", "SLOW", "TRUNCATED"})
  void someKindsHaveNoAnswerOfTheirOwn(FaultKind kind) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FaultReplies(new Replies(Variants.NONE)).of(kind))
        .withMessageContaining(kind.code());
  }

  @ParameterizedTest
  @EnumSource(names = {"LOST_REPLY", "REFUSED", "INVALID"})
  void faultsOfWritesSpareReadsAndTokens(FaultKind kind) throws Exception {
    try (var session = Session.withFault(folder, kind)) {
      assertThat(session.get(MESSAGES).statusCode()).isEqualTo(200);
      var form = "grant_type=password&username=a@example.com&password=b";
      assertThat(session.send("POST", "/api/token", form).statusCode()).isEqualTo(200);
    }
  }

  private String storedSubject() throws Exception {
    try (var session = Session.on(folder)) {
      return session.message(KNOWN).path("Subject").asString();
    }
  }

  private static int firstByteOfAnswer(int port) throws IOException {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      var request = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read();
    }
  }

  private static Pause announcing(Pause real, CountDownLatch stalled) {
    return new Pause() {
      @Override
      public void atMost(Duration time) throws InterruptedException {
        real.atMost(time);
      }

      @Override
      public void untilClosed() throws InterruptedException {
        stalled.countDown();
        real.untilClosed();
      }
    };
  }

  /// Lets no time pass.
  private static final class RecordedWaits implements Pause {
    private final ConcurrentLinkedQueue<Duration> times = new ConcurrentLinkedQueue<>();

    @Override
    public void atMost(Duration time) {
      times.add(time);
    }

    @Override
    public void untilClosed() {}
  }
}
