package io.github.nxdesk.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest {
  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  @Test
  void showsTheNewestFirst() {
    var run = host.run("list", "--priority=critical", "--sandbox");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            Id        Priority  State  Age  Owner         Subject
            87654324  Critical  open   3h                 Outage: Wi-Fi down on floor 3
            87654323  Critical  open   3h                 Outage: Wi-Fi down on floor 2
            87654322  Critical  open   3h   Rafi Kestrel  Outage: Wi-Fi down on floor 1
            87654342  Critical  open   4h   Lior Amsel    Outage: lift B
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--business-id=1402 | 7",
        "--coworker-id=998877 | 5",
        "--coworker=MIRA | 5",
        "--department-id=33 | 1",
        "--help-desk-department-id=33 | 1",
        "--department=billing | 1",
        "--department=Facilities --business-id=1402 | 4",
        "--owner-id=611 | 3",
        "--priority=4 | 4",
        "--ai-processing-result=NotProcessed --priority=critical | 4",
        "--closed | 4",
        "--closed=false | 23",
        "--no-closed --priority=Critical | 4",
        "--subject=OUTAGE | 7",
        "--subject=NAÏVE | 1",
        "--message-text=wi-fi | 1",
        "--created-from=2025-01-15T09:03 | 2",
        "--created-to=2025-01-02 | 2",
        "--created-from=2025-01-07 --created-to=2025-01-07 | 1",
        "--updated-from=2025-01-15T10:30:00Z --updated-to=2025-01-15T11:30:00+01:00 | 1",
        "--closed-from=2025-01-14T13:00 | 2",
        "--created-from=24h | 9",
        "--created-to=1d | 18",
      })
  void finds(String options, int count) {
    var arguments = ("list --sandbox -o json --all " + options).split(" ");
    var run = host.run(arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.json()).hasSize(count);
  }

  @Test
  void sortsByAnyField() {
    var ids = host.run("list", "--sort=id", "--limit=2", "-oids", "--sandbox").out();
    assertThat(ids).isEqualTo("87654321\n87654322\n");
    var last = host.run("list", "--sort=Id", "--desc", "--limit=1", "-oids", "--sandbox").out();
    assertThat(last).isEqualTo("9007199254740993\n");
  }

  @Test
  void saysThatThereAreMore() {
    var run = host.run("list", "--limit=2", "--sandbox");
    assertThat(run.out().lines()).hasSize(3);
    assertThat(run.err()).isEqualTo("Showing the first 2 of about 27; --all shows all.\n");
    assertThat(host.run("list", "--limit=2", "--sandbox", "-q").err()).isEmpty();
  }

  @Test
  void saysThatThereIsNone() {
    assertThat(host.run("list", "--subject=nothing like it", "--sandbox"))
        .isEqualTo(new TestHost.Run(0, "", "No messages found.\n"));
    assertThat(host.run("list", "--subject=none", "--sandbox", "-ojson").out()).isEqualTo("[]\n");
    assertThat(host.run("list", "--subject=none", "--sandbox", "-ocsv", "--columns=id").out())
        .isEqualTo("Id\n");
  }

  @Test
  void printsTheRecordsAsTheyCame() {
    var run = host.run("list", "--subject=jammed", "--sandbox", "-o", "ndjson");
    assertThat(run.out()).isEqualTo(host.run("get", "87654321", "--sandbox", "-ojson").out());
  }

  @Test
  void printsCsvThatASpreadsheetDoesNotMisread() {
    var run =
        host.run("list", "--subject==SUM", "--sandbox", "-ocsv", "--columns=Id,subject,Closed");
    assertThat(run.out())
        .isEqualTo("Id,Subject,Closed\n87654345,'=SUM(A1:A9) appears in the room calendar,false\n");
  }

  @Test
  void showsTheColumnsThatAreNamed() {
    var run =
        host.run(
            "list", "--subject=jammed", "--sandbox", "--columns=subject,OwnerId,department-id");
    assertThat(run.out())
        .isEqualTo(
            """
            Subject                      OwnerId  HelpDeskDepartmentId
            Printer on floor 2 is jammed  501      31
            """
                .replace("Subject   ", "Subject    "));
  }

  @ParameterizedTest
  @CsvSource({
    "30, Id Subject",
    "40, Id Prior… State Subje…",
    "60, Id Priority State Age Owner Subject"
  })
  void fitsTheTerminal(int width, String headings) {
    host.with("COLUMNS", Integer.toString(width)).onATerminal();
    var run = host.run("list", "--all", "--color=never", "--sandbox");
    assertThat(run.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    assertThat(run.out()).contains("…\n");
    assertThat(run.out().lines().findFirst().orElseThrow().replaceAll(" +", " "))
        .isEqualTo(headings);
  }

  @Test
  void severalDepartmentsOfANameAreNamed() {
    var run = host.run("list", "--department=Facilities", "--sandbox");
    assertThat(run)
        .isEqualTo(
            new TestHost.Run(
                3,
                "",
                """
                No help desk message was listed
                  HelpDeskDepartmentId  is the name of 2 departments; specify the ID of one: Facilities \
                (31, business 1376), Facilities (41, business 1402) (given: Facilities)
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--sort=Subjekt | Did you mean 'Subject'? Valid values: Id,",
        "--columns=Id,NewImageUrl | --columns: invalid value 'NewImageUrl'",
        "--created-from=yesterday | is not a time; give a date like",
        "--created-from=2025-02-30 | is not a time",
        "--created-from=2d --created-to=3d | nothing can match",
        "--limit=0 | is not a number, 1 or greater; --all shows all",
        "--limit=-5 | is not a number",
        "--limit=5 --all | can't be used together",
        "--closed --no-closed | can't be used together",
        "--department=A --department-id=31 | can't be used together",
        "-ojson --columns=Id | --columns works with text and csv output only",
        "-oyaml | --output: invalid value 'yaml'",
      })
  void refuses(String options, String words) {
    var run = host.run(("list --sandbox " + options).split(" "));
    if (options.startsWith("-ojson")) {
      assertThat(run.json().path("Message").asString()).contains(words);
    } else {
      assertThat(run.err()).contains(words);
    }
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void namesAllWrongValuesAtOnce() {
    var run =
        host.run("list", "--priority=hihg", "--owner-id=me", "--subject=", "--sandbox", "-ojson");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.json().path("Errors").findValuesAsString("PropertyName"))
        .containsExactly("Subject", "Priority", "OwnerId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "ids"})
  void aFormThatACommandDoesNotOfferIsRefusedOrPassedOver(String format) {
    var refused = host.run("update", "1", "--closed", "-o", format);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--output: invalid value '" + format);
    var passedOver = host.with("NXDESK_OUTPUT", format).run("help", "exit-codes");
    assertThat(passedOver.code()).isZero();
  }
}
