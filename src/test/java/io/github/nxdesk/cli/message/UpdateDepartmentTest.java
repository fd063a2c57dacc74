package io.github.nxdesk.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `update --department`. The message is of business 1376, in which Billing is department 33.
class UpdateDepartmentTest {
  private static final long ID = 87654321;
  private static final String DEPARTMENTS = "GET helpdeskdepartments";
  private static final String READ = "GET helpdeskmessages/87654321";
  private static final String WRITE = "PUT helpdeskmessages";

  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  @Test
  void readsTheMessageOnceAndRightBeforeTheWrite() {
    assertThat(requests(update("--department=Billing"))).containsExactly(DEPARTMENTS, READ, WRITE);
    assertThat(department()).isEqualTo(33);
  }

  @Test
  void readsTheMessageOnceWhereTheChangeNamesTheBusiness() {
    var run = update("--department=Facilities", "--business-id=1402");
    assertThat(requests(run)).containsExactly(DEPARTMENTS, READ, WRITE);
    assertThat(department()).isEqualTo(41);
  }

  @Test
  void doesNotReadTheMessageWhereTheNameIsWrongForSure() {
    var run = update("--department=Billing", "--business-id=1402");
    assertThat(run.code()).isEqualTo(3);
    assertThat(requests(run)).containsExactly(DEPARTMENTS);
  }

  @Test
  void writesNothingWhereTheNameIsOfNoDepartment() {
    var run = update("--department=Laundry");
    assertThat(run.code()).isEqualTo(3);
    assertThat(requests(run)).containsExactly(DEPARTMENTS, READ);
  }

  @Test
  void writesNothingWhereItIsUnchanged() {
    update("--department=Billing");
    var run = update("--department=billing");
    assertThat(run.out()).contains("is already up to date");
    assertThat(requests(run)).containsExactly(DEPARTMENTS, READ);
  }

  @Test
  void dryRunWritesNothing() {
    var run = update("--department=Billing", "--dry-run", "-o", "json");
    assertThat(run.json().at("/Body/HelpDeskDepartmentId").asInt()).isEqualTo(33);
    assertThat(requests(run)).containsExactly(DEPARTMENTS, READ);
  }

  @Test
  void writesOnlyIfTheMessageIsAsExpected() {
    var run = update("--department=Billing", "--if-updated-on=2020-01-01T00:00:00Z");
    assertThat(run.code()).isEqualTo(6);
    assertThat(requests(run)).containsExactly(DEPARTMENTS, READ);
    assertThat(update("--department=Billing", "--if-updated-on=2025-01-15T10:30:00Z").code())
        .isZero();
  }

  @Test
  void readsNothingWhereItIsToldTo() {
    var run =
        update(
            "--department=Billing",
            "--no-read",
            "--business-id=1376",
            "--coworker-id=998877",
            "--subject=s",
            "--message-text=t",
            "--priority=1",
            "--ai-processing-result=1");
    assertThat(requests(run)).containsExactly(DEPARTMENTS, WRITE);
    assertThat(department()).isEqualTo(33);
  }

  @Test
  void aMessageThatThereIsNotIsNotFound() {
    var run = host.run("update", "1", "--department=Billing", "--sandbox");
    assertThat(run.code()).isEqualTo(5);
  }

  @Test
  void isUndoneLikeAnyOtherChange() {
    int before = department();
    update("--department=Billing");
    host.waits.add(Duration.ofSeconds(1));
    assertThat(host.run("undo", "--sandbox").code()).isZero();
    assertThat(department()).isEqualTo(before);
  }

  private TestHost.Run update(String... change) {
    var all = new ArrayList<>(List.of("update", Long.toString(ID), "--sandbox", "-v"));
    all.addAll(List.of(change));
    return host.run(all.toArray(String[]::new));
  }

  private int department() {
    return host.sandboxRecord(ID).path("HelpDeskDepartmentId").asInt(0);
  }

  /// What was asked of the server, in order: method and path.
  private static List<String> requests(TestHost.Run run) {
    return run.err()
        .lines()
        .filter(line -> line.contains(" -> "))
        .map(line -> line.replaceAll("http://[^/]+/api/support/|\\?.*| -> .*", ""))
        .toList();
  }
}
