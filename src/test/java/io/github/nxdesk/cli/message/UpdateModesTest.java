package io.github.nxdesk.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.RecordingServer;
import io.github.nxdesk.cli.TestHost;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// The options of `update` that say how a change is made.
class UpdateModesTest {
  private static final String ID = "87654321";
  private static final String[] SEVEN = {
    "update",
    "--id=123",
    "--business-id=124",
    "--coworker-id=125",
    "--subject=S",
    "--message-text=T",
    "--priority=Low",
    "--ai-processing-result=Responded"
  };

  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  @Test
  void saysWhatItDid() {
    assertThat(host.run("update", ID, "--priority=High", "--sandbox"))
        .isEqualTo(
            new TestHost.Run(
                0, "Updated help desk message 87654321\n  Priority  Normal -> High\n", ""));
  }

  @Test
  void printsTheDocumentOfTheContract() {
    assertThat(host.run("update", ID, "--priority=High", "--sandbox", "-o", "json").out())
        .isEqualTo(
            """
            {"Command":"update","Id":87654321,"Result":"updated","ExitCode":0,"Status":200,\
            "Message":"HelpDeskMessage was successfully updated.",\
            "Changes":[{"PropertyName":"Priority","From":2,"To":3}],"Errors":[]}
            """);
  }

  @Test
  void sendsNothingWhereNothingWouldChange() {
    host.run("update", ID, "--priority=High", "--sandbox");
    var again = host.run("update", ID, "--priority=High", "--sandbox", "-v");
    assertThat(again.out()).isEqualTo("Help desk message 87654321 is already up to date\n");
    assertThat(again.err()).contains("GET ").doesNotContain("PUT ");
  }

  @Test
  void dryRunWritesNothing() {
    var before = host.sandboxRecord(87654321);
    host.run("update", ID, "--priority=High", "--dry-run", "--sandbox");
    assertThat(host.sandboxRecord(87654321)).isEqualTo(before);
  }

  @Test
  void dryRunShowsOldAndNewValues() {
    assertThat(host.run("update", ID, "--priority=High", "--dry-run", "--sandbox").out())
        .isEqualTo("Would update help desk message 87654321\n  Priority  Normal -> High\n");
  }

  @Test
  void dryRunShowsTheBodyInJson() {
    var record = (ObjectNode) host.sandboxRecord(87654321);
    var run = host.run("update", ID, "--owner-id=502", "--dry-run", "--sandbox", "-o", "json");
    assertThat(run.json().path("Body")).isEqualTo(record.put("OwnerId", 502));
  }

  @Test
  void aFlagThatIsSetToFalseIsOff() {
    host.run("update", ID, "--priority=High", "--dry-run=false", "--no-read=false", "--sandbox");
    assertThat(host.sandboxRecord(87654321).path("Priority")).hasToString("3");
  }

  @Test
  void noReadSendsExactlyWhatIsGiven() throws Exception {
    try (var server = new RecordingServer()) {
      var arguments = Arrays.copyOf(SEVEN, SEVEN.length + 1);
      arguments[SEVEN.length] = "--no-read";
      host.at(server.baseUrl()).run(arguments);
      assertThat(server.requests)
          .containsExactly(
              new RecordingServer.Request(
                  "PUT",
                  "/api/support/helpdeskmessages",
                  "Bearer a-token",
                  """
                  {"Id":123,"BusinessId":124,"CoworkerId":125,"Subject":"S","MessageText":"T",\
                  "Priority":1,"AiProcessingResult":2}\
                  """));
    }
  }

  @Test
  void noReadNeedsAllRequiredFields() {
    var run = host.run("update", ID, "--priority=Low", "--no-read", "--sandbox");
    assertThat(run)
        .isEqualTo(
            new TestHost.Run(
                3,
                "",
                """
                Help desk message 87654321 was not updated
                  BusinessId          is a required field
                  CoworkerId          is a required field
                  Subject             is a required field
                  MessageText         is a required field
                  AiProcessingResult  is a required field
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2025-01-15T10:30:00Z", "2025-01-15T10:30:00", "2025-01-15T11:30:00+01:00"})
  void writesWhereTheRecordIsOfThatTime(String updatedOn) {
    host.run("update", ID, "--closed", "--if-updated-on", updatedOn, "--sandbox");
    assertThat(host.sandboxRecord(87654321).path("Closed")).hasToString("true");
  }

  @Test
  void writesNothingWhereTheRecordIsOfAnotherTime() {
    var before = host.sandboxRecord(87654321);
    var run =
        host.run("update", ID, "--closed", "--if-updated-on=2025-01-15T10:30:01Z", "--sandbox");
    assertThat(run.code()).isEqualTo(6);
    assertThat(host.sandboxRecord(87654321)).isEqualTo(before);
  }

  @Test
  void saysWhoChangedTheRecordInBetween() {
    assertThat(
            host.run("update", ID, "--closed", "--if-updated-on=2025-01-01T00:00:00", "--sandbox")
                .err())
        .contains(
            "changed on 2025-01-15T10:30:00Z by admin@example.com, not on"
                + " 2025-01-01T00:00:00Z");
  }

  @Test
  void saysThatThereIsNoSuchMessage() {
    assertThat(host.run("update", "1", "--closed", "--sandbox"))
        .isEqualTo(
            new TestHost.Run(
                5,
                "",
                """
                Help desk message 1 was not updated
                  There is no such message. Check the ID and --base-url.
                """));
  }
}
