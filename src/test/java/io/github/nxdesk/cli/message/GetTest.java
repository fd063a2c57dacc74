package io.github.nxdesk.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class GetTest {
  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  @Test
  void showsAMessage() {
    assertThat(host.run("get", "87654321", "--sandbox").out())
        .isEqualTo(
            """
            Help desk message 87654321
              BusinessId                  1376
              CoworkerId                  998877
              Subject                     Printer on floor 2 is jammed
              Priority                    Normal
              AiProcessingResult          NotProcessed
              HelpDeskDepartmentId        31
              Closed                      false
              OwnerId                     501
              CoworkerFullName            Mira Quell
              HelpDeskDepartmentName      Facilities
              OwnerFullName               Dana Holm
              ImageFileName               (none)
              ClosedOn                    (none)
              FirstResponseTimeInMinutes  35
              UniqueId                    6513270e-269e-4d37-b2a7-4de452e6b438
              CreatedOn                   2025-01-14T16:05:12Z
              UpdatedOn                   2025-01-15T10:30:00Z
              UpdatedBy                   admin@example.com
              IsNew                       false
              SystemId                    (none)
              MessageText
                The printer next to the kitchen on floor 2 shows "Paper jam in tray 2".
                I opened the tray and found nothing.
            """);
  }

  @Test
  void printsTheRecordAsItCame() {
    var record = host.run("get", "87654321", "--sandbox", "--output=json").json();
    assertThat(record.path("Priority")).hasToString("2");
    assertThat(record.path("CustomFields")).hasToString("[]");
    assertThat(record.size()).isEqualTo(25);
  }

  @Test
  void printsSeveralInTheOrderAsked() {
    var run = host.run("get", "87654323", "87654321", "--id=87654322", "--sandbox", "-ojson");
    assertThat(run.json().findValuesAsString("Id"))
        .containsExactly("87654323", "87654321", "87654322");
  }

  @Test
  void printsAMessageThatIsNamedTwiceOnce() {
    var run = host.run("get", "87654322", "87654321", "87654322", "--sandbox", "-ojson");
    assertThat(run.json().findValuesAsString("Id")).containsExactly("87654322", "87654321");
  }

  @Test
  void printsOneObjectALineAsNdjson() {
    var run = host.run("get", "87654322", "87654321", "--sandbox", "-o", "ndjson");
    assertThat(run.out().lines().map(line -> new JsonMapper().readTree(line).path("Id").asLong()))
        .containsExactly(87654322L, 87654321L);
  }

  @Test
  void separatesSeveralByAnEmptyLine() {
    var run = host.run("get", "87654322", "87654321", "--sandbox");
    assertThat(run.out()).startsWith("Help desk message 87654322\n");
    assertThat(run.out()).contains("\n\nHelp desk message 87654321\n");
  }

  @Test
  void readsMoreThanFitIntoOneCall() {
    var ids = IntStream.range(1, 200).mapToObj(Long::toString).toList();
    var run = host.run("get", "87654321", "--id", String.join(",", ids), "--sandbox", "-ojson");
    assertThat(run.json().findValuesAsString("Id")).containsExactly("87654321");
    assertThat(run.err().lines()).hasSize(199);
  }

  @Test
  void anUnknownMessageIsNotFound() {
    assertThat(host.run("get", "1", "--sandbox"))
        .isEqualTo(
            new TestHost.Run(
                5,
                "",
                """
                Help desk message 1 was not read
                  There is no such message. Check the ID and --base-url.
                """));
  }

  @Test
  void anUnknownMessageIsNamedInTheDocument() {
    var document = host.run("get", "1", "--sandbox", "-o", "json").json();
    assertThat(document.path("Result").asString()).isEqualTo("not-found");
    assertThat(document.path("Id").asLong()).isEqualTo(1);
  }

  @Test
  void unknownMessagesBesideFoundOnesArePartial() {
    var run = host.run("get", "1", "87654321", "2", "--sandbox", "-o", "json");
    assertThat(run.code()).isEqualTo(9);
    assertThat(run.json().findValuesAsString("Id")).containsExactly("87654321");
    assertThat(run.err())
        .isEqualTo("There is no help desk message 1\nThere is no help desk message 2\n");
  }

  @Test
  void onlyUnknownMessagesAreNotFound() {
    var run = host.run("get", "1", "2", "--sandbox");
    assertThat(run)
        .isEqualTo(
            new TestHost.Run(
                5, "", "There is no help desk message 1\nThere is no help desk message 2\n"));
  }

  @Test
  void onlyUnknownMessagesAreOneDocument() {
    var document = host.run("get", "1", "2", "--sandbox", "-o", "json").json();
    assertThat(document.path("ExitCode").asInt()).isEqualTo(5);
    assertThat(document.path("Errors").findValuesAsString("AttemptedValue"))
        .containsExactly("1", "2");
  }
}
