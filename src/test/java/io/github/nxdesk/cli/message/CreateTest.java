package io.github.nxdesk.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateTest {
  private static final List<String> COMPLETE =
      List.of(
          "--business-id=1376",
          "--coworker-id=998877",
          "--subject=Lamp",
          "--message-text=It flickers.",
          "--priority=Low",
          "--ai-processing-result=NotProcessed");

  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  @Test
  void createsAMessageAndNamesIt() {
    var id = create("-oids").out().strip();
    assertThat(id).matches("\\d+");
    assertThat(host.run("get", id, "-ojson", "--sandbox").out()).contains("\"Subject\":\"Lamp\"");
  }

  @Test
  void tellsOfTheNewIdInJson() {
    assertThat(create("-ojson").out()).matches("(?s).*\"Id\":\\d+,\"Result\":\"created\".*");
  }

  @Test
  void namesAllThatIsMissingAtOnce() {
    var run = host.run("create", "--subject=", "--sandbox");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains("BusinessId ", "CoworkerId ", "Subject ", "MessageText ", "Priority ");
  }

  @Test
  void takesTheBusinessOfTheProfile() throws Exception {
    var settings = folder.resolve("config.toml");
    Files.writeString(settings, "[default]\nbusiness-id = 1402\n");
    host.with("NXDESK_CONFIG", settings.toString());
    var words = new ArrayList<>(List.of("create", "-oids", "--sandbox"));
    words.addAll(COMPLETE.subList(1, COMPLETE.size()));
    var id = host.run(words.toArray(String[]::new)).out().strip();
    assertThat(host.run("get", id, "-ojson", "--sandbox").out()).contains("\"BusinessId\":1402");
  }

  @Test
  void takesADepartmentByName() {
    var id = create("-oids", "--department=Billing").out().strip();
    assertThat(host.run("get", id, "-ojson", "--sandbox").out())
        .contains("\"HelpDeskDepartmentId\":33");
  }

  @Test
  void sendsNothingWhereTheDepartmentIsUnknown() {
    var run = create("--department=Biling");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("Biling");
    assertThat(host.run("list", "--subject=Lamp", "-oids", "--sandbox").out()).isEmpty();
  }

  @Test
  void isARunThatUndoSaysItCannotPutBack() {
    create();
    var run = host.run("undo", "--sandbox");
    assertThat(run.code()).isEqualTo(6);
    assertThat(run.err()).contains("created");
  }

  @Test
  void keepsNothingIfToldTo() {
    create("--no-journal");
    assertThat(host.run("runs").out()).doesNotContain("create");
  }

  @Test
  void sendsNothingWhereTheJournalCannotBeKept() throws Exception {
    Files.createDirectories(folder.resolve("nxdesk"));
    Files.writeString(folder.resolve("nxdesk").resolve("runs"), "in the way");
    assertThat(create().code()).isEqualTo(11);
    assertThat(host.run("list", "--subject=Lamp", "-oids", "--sandbox").out()).isEmpty();
  }

  private TestHost.Run create(String... more) {
    var words = new ArrayList<>(List.of("create", "--sandbox"));
    words.addAll(COMPLETE);
    words.addAll(List.of(more));
    return host.run(words.toArray(String[]::new));
  }
}
