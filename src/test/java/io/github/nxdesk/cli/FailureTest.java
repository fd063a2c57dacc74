package io.github.nxdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.sandbox.Fault;
import io.github.nxdesk.sandbox.FaultKind;
import io.github.nxdesk.sandbox.Sandbox;
import io.github.nxdesk.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said and how the program ends when the service misbehaves.
class FailureTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "REFUSED, 3, invalid",
    "INVALID, 3, invalid",
    "UNAUTHORIZED, 4, denied",
    "FORBIDDEN, 4, denied",
    "CONFLICT, 6, conflict",
    "THROTTLE, 7, throttled",
    "UNAVAILABLE, 8, unreachable",
    "ERROR, 8, unreachable",
    "HTML, 8, unreachable",
    "EMPTY, 8, unreachable",
    "TRUNCATED, 8, unreachable",
    "OTHER_SHAPE, 8, unreachable",
    "REDIRECT, 8, unreachable",
    "DROP, 8, unreachable",
  })
  void isOneDocumentWithItsExitCode(FaultKind fault, int code, String result) throws Exception {
    try (var sandbox = served(fault)) {
      var host = new TestHost(folder).at(sandbox.baseUrl());
      var run = host.run("update", "87654321", "--closed", "--max-wait=1ms", "--output=json");
      assertThat(run.code()).isEqualTo(code);
      assertThat(run.json().path("ExitCode").asInt()).isEqualTo(code);
      assertThat(run.json().path("Result").asString()).isEqualTo(result);
      assertThat(run.json().at("/Errors/0/Message").asString()).isNotEmpty();
    }
  }

  @Test
  void textGoesToStandardErrorAlone() throws Exception {
    try (var sandbox = served(FaultKind.UNAUTHORIZED)) {
      var run = new TestHost(folder).at(sandbox.baseUrl()).run("get", "87654321");
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("Help desk message 87654321 was not read\n  ");
    }
  }

  @Test
  void throttlingIsWaitedOutAsLongAsAllowed() throws Exception {
    try (var sandbox = served(FaultKind.THROTTLE)) {
      var host = new TestHost(folder).at(sandbox.baseUrl());
      var run = host.run("get", "87654321", "--max-wait=3s");
      assertThat(host.waits).hasSize(3).containsOnly(Duration.ofSeconds(1));
      assertThat(run.err())
          .startsWith("Throttled by the server: waiting 1s\n".repeat(3) + "Help desk message");
    }
  }

  @Test
  void quietSaysNothingOfWaiting() throws Exception {
    try (var sandbox = served(FaultKind.THROTTLE)) {
      var host = new TestHost(folder).at(sandbox.baseUrl());
      var run = host.run("get", "87654321", "--max-wait=1s", "--quiet");
      assertThat(run.err()).startsWith("Help desk message 87654321 was not read");
    }
  }

  @Test
  void aLostReplyLeavesInDoubtWhatTheApiDoesNotShow() throws Exception {
    try (var sandbox = served(FaultKind.LOST_REPLY)) {
      var run =
          new TestHost(folder).at(sandbox.baseUrl()).run("update", "87654321", "--clear-image");
      assertThat(run.err())
          .startsWith("Help desk message 87654321 may or may not have been updated\n");
    }
  }

  @Test
  void aLostReplyIsRecoveredByReadingAgain() throws Exception {
    try (var sandbox = served(FaultKind.LOST_REPLY)) {
      var run = new TestHost(folder).at(sandbox.baseUrl()).run("update", "87654321", "--closed");
      assertThat(run.code()).isZero();
      assertThat(run.out()).startsWith("Updated help desk message 87654321\n");
    }
  }

  @Test
  void retryingIsToldWithItsReason() throws Exception {
    try (var sandbox = served(FaultKind.ERROR)) {
      var run = new TestHost(folder).at(sandbox.baseUrl()).run("get", "87654321");
      assertThat(run.err())
          .startsWith(
              """
              Trying again in 500ms: the server failed with 500
              Trying again in 1s: the server failed with 500
              Help desk message 87654321 was not read
              """);
    }
  }

  @Test
  void aSandboxThatDoesNotStartIsExplained() throws Exception {
    var notAFolder = Files.writeString(folder.resolve("file"), "");
    var run = new TestHost(notAFolder).run("get", "87654321", "--sandbox");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("the sandbox can't be started: ");
  }

  /// An exception's words might hold a secret.
  @Test
  void aBugIsReportedWithoutTheWordsOfItsException() {
    var run =
        new TestHost(folder)
            .with("NEXUDUS_TOKEN", "t")
            .run(
                (_, _) -> {
                  throw new IllegalStateException("Bearer s3cret");
                },
                "get",
                "1",
                "-o",
                "json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.json().path("Result").asString()).isEqualTo("internal");
    assertThat(run.json().path("Message").asString())
        .startsWith("This is a bug in nxdesk (IllegalStateException at io.github.nxdesk.");
    assertThat(run.out() + run.err()).doesNotContain("s3cret");
  }

  private Sandbox served(FaultKind fault) throws Exception {
    var options =
        SandboxOptions.of(folder.resolve("served.json"), InstantSource.fixed(TestHost.NOW));
    return Sandbox.start(options.withFaults(List.of(new Fault(fault, 1))));
  }
}
