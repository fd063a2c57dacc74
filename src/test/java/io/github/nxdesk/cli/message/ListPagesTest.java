package io.github.nxdesk.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Problem.Unreachable;
import io.github.nxdesk.update.FakeHelpDesk;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Against a help desk of 250 messages whose third page cannot be read.
class ListPagesTest {
  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder).with("NEXUDUS_TOKEN", "a-token");
  }

  @Test
  void stopsReadingAtTheLimit() {
    var run = run("--limit=200", "-o", "ids");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(200);
  }

  @Test
  void whatWasPrintedStaysValidNdjsonAndEndsWithTheFailure() {
    var run = run("--all", "-o", "ndjson");
    assertThat(run.code()).isEqualTo(8);
    var lines = run.out().lines().map(line -> new JsonMapper().readTree(line)).toList();
    assertThat(lines).hasSize(201);
    assertThat(lines.getLast().path("Result").asString()).isEqualTo("unreachable");
  }

  @Test
  void whatWasPrintedStaysValidCsv() {
    var run = run("--all", "-o", "csv", "--columns=Id,Subject");
    assertThat(run.code()).isEqualTo(8);
    assertThat(run.out())
        .startsWith("Id,Subject\n1,\"Line 1\n\"\"Line\"\", 2\"\n")
        .endsWith("\n200,\"Line 1\n\"\"Line\"\", 2\"\n");
    assertThat(run.err()).isEqualTo("The list is incomplete\n  The server failed with 503.\n");
  }

  @Test
  void jsonIsOneDocumentThatTellsOfTheFailure() {
    var run = run("--all", "-o", "json");
    assertThat(run.code()).isEqualTo(8);
    assertThat(run.json().path("Command").asString()).isEqualTo("list");
  }

  @Test
  void aTableIsSaidToBeIncomplete() {
    var run = run("--all");
    assertThat(run.out().lines()).hasSize(201);
    assertThat(run.err()).isEqualTo("The list is incomplete\n  The server failed with 503.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "ids", "text"})
  void withoutACredentialThereIsNoList(String format) {
    var run = new TestHost(folder).run((_, _) -> desk(), "list", "-o", format);
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("No help desk message was listed");
  }

  private TestHost.Run run(String... options) {
    var arguments = new String[options.length + 1];
    arguments[0] = "list";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return host.run((_, _) -> desk(), arguments);
  }

  private static FakeHelpDesk desk() {
    var desk =
        new FakeHelpDesk(
            LongStream.rangeClosed(1, 250).mapToObj(ListPagesTest::message).toArray(Change[]::new));
    desk.refusePage(3, new Unreachable(503, "The server failed with 503.", false));
    return desk;
  }

  private static Change message(long id) {
    return Change.NONE
        .with(Field.ID, new Int(id))
        .with(Field.SUBJECT, new Text("Line 1\n\"Line\", 2"));
  }
}
