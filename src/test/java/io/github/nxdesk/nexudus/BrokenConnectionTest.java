package io.github.nxdesk.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.http.Exchange;
import io.github.nxdesk.model.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Exchanges that end without a whole answer.
class BrokenConnectionTest {
  /// Long enough for a request to come through on a busy machine.
  private static final Duration SHORT = Duration.ofSeconds(1);

  private static final byte[] TLS_HANDSHAKE_FAILURE = {0x15, 3, 3, 0, 2, 2, 40};

  @Test
  void doubtsAnUpdateThatWasCutBeforeItsAnswerAndDoesNotRepeatIt() throws Exception {
    try (var wire = Wire.with(Reply.cut())) {
      var refusal = wire.refusedUpdate();
      assertThat(Verdict.of(refusal)).isEqualTo(new Verdict("Unreachable", null, true));
      assertThat(refusal.message()).contains("connection was lost", "nxdesk get 87654321");
    }
  }

  @Test
  void doubtsAnUpdateWhoseAnswerBrokeOff() throws Exception {
    try (var wire = Wire.with(Reply.cutInside())) {
      var refusal = wire.refusedUpdate();
      assertThat(Verdict.of(refusal)).isEqualTo(new Verdict("Unreachable", 200, true));
      assertThat(refusal.message()).contains("response was cut off", "nxdesk get 87654321");
    }
  }

  /// The JDK repeats a read that was cut before its answer, once, beneath each of our attempts.
  @Test
  void doubtsNoReadThatWasCutBeforeItsAnswer() throws Exception {
    try (var wire = Wire.with(Collections.nCopies(6, Reply.cut()).toArray(Reply[]::new))) {
      var refusal = Wire.problem(wire.desk.read(5));
      assertThat(Verdict.of(refusal)).isEqualTo(new Verdict("Unreachable", null, false));
      assertThat(refusal.message()).contains("connection was lost").doesNotContain("nxdesk get");
    }
  }

  @Test
  void doubtsNoReadWhoseAnswerBrokeOff() throws Exception {
    try (var wire = Wire.with(Reply.cutInside(), Reply.cutInside(), Reply.cutInside())) {
      assertThat(Verdict.of(Wire.problem(wire.desk.readAll(List.of(5L)))))
          .isEqualTo(new Verdict("Unreachable", 200, false));
    }
  }

  @Test
  void takesAnAnswerOfTenMegabytes() throws Exception {
    try (var wire = Wire.with(Reply.savedWithSize(10 * 1024 * 1024))) {
      assertThat(Wire.given(wire.desk.update(Wire.RECORD, Optional.empty()))).startsWith("xxx");
    }
  }

  @Test
  void refusesAnAnswerThatIsLarger() throws Exception {
    try (var wire = Wire.with(Reply.savedWithSize(10 * 1024 * 1024 + 1))) {
      var refusal = wire.refusedUpdate();
      assertThat(Verdict.of(refusal)).isEqualTo(new Verdict("Unreachable", 200, true));
      assertThat(refusal.message()).contains("larger than 10 MB", "nxdesk get 87654321");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "99999999999999999999", "-1"})
  void doubtsAnUpdateWhoseAnswerHasALengthThatIsNone(String length) throws Exception {
    var head = "HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n{}".formatted(length);
    try (var wire = Wire.with(Reply.bytes(head.getBytes(StandardCharsets.US_ASCII)))) {
      assertThat(wire.refusedUpdate())
          .satisfies(problem -> assertThat(problem.inDoubt()).isTrue())
          .extracting(Problem::message)
          .asString()
          .contains("nxdesk get 87654321");
    }
  }

  @Test
  void readsAnAnswerThatIsCompressedAllTheSame() throws Exception {
    var zipped = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(zipped)) {
      out.write("{\"WasSuccessful\":true}".getBytes(StandardCharsets.UTF_8));
    }
    try (var wire = Wire.with(Reply.of(200, zipped.toByteArray(), "Content-Encoding: gzip"))) {
      assertThat(wire.desk.update(Wire.RECORD, Optional.empty())).isInstanceOf(Answer.Given.class);
    }
  }

  @Test
  void doubtsAnUpdateWhoseCompressedAnswerIsDamaged() throws Exception {
    try (var wire = Wire.with(Reply.of(200, "{}", "Content-Encoding: gzip"))) {
      assertThat(Verdict.of(wire.refusedUpdate())).isEqualTo(new Verdict("Unreachable", 200, true));
    }
  }

  @Test
  void doubtsAnUpdateThatHasNoAnswerInTime() throws Exception {
    try (var wire = Wire.timingOutAfter(SHORT, Reply.held())) {
      var refusal = wire.refusedUpdate();
      assertThat(Verdict.of(refusal)).isEqualTo(new Verdict("Unreachable", null, true));
      assertThat(refusal.message()).contains("No response within 1s", "nxdesk get 87654321");
    }
  }

  @Test
  void doubtsAnUpdateWhoseAnswerDoesNotEndInTime() throws Exception {
    try (var wire = Wire.timingOutAfter(SHORT, Reply.heldInside())) {
      var refusal = wire.refusedUpdate();
      assertThat(Verdict.of(refusal)).isEqualTo(new Verdict("Unreachable", 200, true));
      assertThat(refusal.message()).contains("within 1s", "nxdesk get 87654321");
    }
  }

  @Test
  void doubtsNoReadThatHasNoAnswerInTime() throws Exception {
    try (var wire = Wire.timingOutAfter(SHORT, Reply.held(), Reply.held(), Reply.held())) {
      assertThat(Verdict.of(Wire.problem(wire.desk.read(5))))
          .isEqualTo(new Verdict("Unreachable", null, false));
    }
  }

  @Test
  void knowsThatNothingWasSentWhereNobodyListens() throws Exception {
    var refusal = refusedUpdate(URI.create("http://127.0.0.1:" + unusedPort()));
    assertThat(Verdict.of(refusal)).isEqualTo(new Verdict("Unreachable", null, false));
    assertThat(refusal.message())
        .contains("Nothing was sent", "127.0.0.1:", "could not connect to 127.0.0.1", "--base-url");
  }

  @Test
  void knowsThatNothingWasSentToANameThatIsNotKnown() {
    var refusal = refusedUpdate(URI.create("http://nexudus.invalid"));
    assertThat(Verdict.of(refusal)).isEqualTo(new Verdict("Unreachable", null, false));
    assertThat(refusal.message())
        .contains("Nothing was sent", "could not resolve host nexudus.invalid", "--base-url");
  }

  @Test
  void knowsThatNothingWasSentWhereTheHandshakeFails() throws Exception {
    try (var server = MisbehavingServer.start(Reply.bytes(TLS_HANDSHAKE_FAILURE))) {
      var refusal = refusedUpdate(secure(server.url()));
      assertThat(Verdict.of(refusal)).isEqualTo(new Verdict("Unreachable", null, false));
      assertThat(refusal.message())
          .contains("Nothing was sent", "could not establish a TLS connection");
    }
  }

  @Test
  void claimsNothingWhereTheServerSpeaksPlainHttp() throws Exception {
    try (var server = MisbehavingServer.start(Reply.of(400, ""))) {
      // The server may have hung up before its answer is seen to be no TLS, so the words vary.
      assertThat(Verdict.of(refusedUpdate(secure(server.url()))))
          .isEqualTo(new Verdict("Unreachable", null, true));
    }
  }

  @Test
  void doubtsAnUpdateThatIsInterruptedWhileItWaitsForItsAnswer() throws Exception {
    try (var wire = Wire.with(Reply.held())) {
      var refusal = interrupted(wire, new FutureTask<>(wire::refusedUpdate));
      assertThat(Verdict.of(refusal)).isEqualTo(new Verdict("Interrupted", null, true));
      assertThat(refusal.message()).contains("Interrupted while", "nxdesk get 87654321");
    }
  }

  @Test
  void doubtsNoReadThatIsInterrupted() throws Exception {
    try (var wire = Wire.with(Reply.held())) {
      var read = new FutureTask<>(() -> Wire.problem(wire.desk.read(5)));
      var refusal = interrupted(wire, read);
      assertThat(Verdict.of(refusal)).isEqualTo(new Verdict("Interrupted", null, false));
      assertThat(refusal.message()).contains("nothing was changed");
    }
  }

  @Test
  void passesOnTheSignalThatInterrupted() {
    var errors = new ErrorMapper(SHORT, InstantSource.system(), () -> 15);
    assertThat(errors.problem(new Exchange.Interrupted(true), new Operation.Read(5)))
        .isEqualTo(new Problem.Interrupted(15, "Interrupted; nothing was changed.", false));
  }

  @ParameterizedTest
  @MethodSource("brokenReplies")
  void tellsOfEveryExchangeWithWhatStatusItsAnswerBegan(Reply reply, @Nullable Integer status)
      throws Exception {
    try (var wire = Wire.timingOutAfter(SHORT, reply)) {
      assertThat(wire.refusedUpdate()).isInstanceOf(Problem.Unreachable.class);
      assertThat(wire.traffic.lines())
          .containsExactly("PUT /api/support/helpdeskmessages -> " + status);
    }
  }

  static List<Arguments> brokenReplies() {
    return List.of(
        Arguments.of(Reply.cut(), null),
        Arguments.of(Reply.cutInside(), 200),
        Arguments.of(Reply.held(), null));
  }

  private static Problem interrupted(Wire wire, FutureTask<Problem> task) throws Exception {
    var thread = Thread.ofVirtual().start(task);
    wire.server.awaitRequest();
    thread.interrupt();
    return task.get();
  }

  private static Problem refusedUpdate(URI url) {
    try (var desk = Wire.deskAt(url)) {
      return Wire.problem(desk.update(Wire.RECORD, Optional.empty()));
    }
  }

  private static URI secure(URI url) {
    return URI.create("https://" + url.getAuthority());
  }

  private static int unusedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
