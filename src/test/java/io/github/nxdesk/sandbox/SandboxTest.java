package io.github.nxdesk.sandbox;

import static io.github.nxdesk.sandbox.Session.KNOWN;
import static io.github.nxdesk.sandbox.Session.MESSAGES;
import static io.github.nxdesk.sandbox.Session.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {
  private Path folder;
  private Path file;

  @BeforeEach
  void place(@TempDir Path temporary) {
    folder = temporary.resolve("a/b");
    file = folder.resolve("sandbox.json");
  }

  @Test
  void listensOnThisMachineOnly() throws Exception {
    try (var session = Session.on(folder)) {
      assertThat(session.baseUrl().toString()).matches("http://127\\.0\\.0\\.1:\\d+");
    }
  }

  @Test
  void saysWhichPortIsTaken() throws Exception {
    try (var session = Session.on(folder)) {
      var port = session.baseUrl().getPort();
      assertThatIOException()
          .isThrownBy(() -> Session.on(folder, options -> options.withPort(port)))
          .withMessageStartingWith("cannot listen on 127.0.0.1:" + port);
    }
  }

  @Test
  void keepsWhatWasWrittenForTheNextRun() throws Exception {
    try (var session = Session.on(folder)) {
      session.put(required(KNOWN));
    }
    try (var session = Session.on(folder)) {
      assertThat(session.message(KNOWN).path("Subject").asString()).isEqualTo("s");
    }
  }

  @Test
  void keepsTextsAsTheyAre() throws Exception {
    var text = "\u0000\u001b\u007f 雪 👩‍👩‍👧‍👦 ﷽ \"\\/\r\n\t\u2028";
    try (var session = Session.on(folder)) {
      session.put(required(KNOWN).put("MessageText", text));
    }
    try (var session = Session.on(folder)) {
      assertThat(session.message(KNOWN).path("MessageText").asString()).isEqualTo(text);
    }
  }

  @Test
  void survivesATextThatIsNotUnicode() throws Exception {
    try (var session = Session.on(folder)) {
      var body = required(KNOWN).toString().replace("\"s\"", "\"\\ud83d\"");
      assertThat(session.send("PUT", MESSAGES, body).statusCode()).isEqualTo(200);
      assertThat(session.get(MESSAGES).statusCode()).isEqualTo(200);
    }
    Session.on(folder).close();
  }

  @Test
  void onlyTheOwnerCanReadTheRecords() throws Exception {
    Session.on(folder).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(file, folder.resolve("sandbox.json.lock"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"NextId\":1}",
        "{\"NextId\":\"1\",\"Messages\":[]}",
        "{\"NextId\":1,\"Messages\":[1]}",
        "{\"NextId\":1,\"Messages\":[{\"Id\":\"a\"}]}"
      })
  void saysHowToRepairAFileThatCannotBeRead(String content) throws Exception {
    Files.createDirectories(folder);
    Files.writeString(file, content);
    assertThatIOException()
        .isThrownBy(() -> Session.on(folder))
        .withMessageContaining(file.toString())
        .withMessageContaining("`nxdesk sandbox reset` puts the starting records back");
    Sandbox.reset(file, new TestClock());
    Session.on(folder).close();
  }

  @Test
  void answers500WhenTheFileIsDamagedWhileServing() throws Exception {
    try (var session = Session.on(folder)) {
      Files.writeString(file, "damaged");
      var reply = session.get(MESSAGES);
      assertThat(reply.statusCode()).isEqualTo(500);
      assertThat(reply.body()).contains("nxdesk sandbox reset");
    }
  }

  @Test
  void startsAgainWhenTheFileIsRemovedWhileServing() throws Exception {
    try (var session = Session.on(folder)) {
      session.put(required(KNOWN));
      Files.delete(file);
      assertThat(session.message(KNOWN).path("Subject").asString()).startsWith("Printer");
    }
  }

  @Test
  void aResetIsSeenByASandboxThatRuns() throws Exception {
    try (var session = Session.on(folder)) {
      session.put(required(KNOWN));
      Sandbox.reset(file, new TestClock());
      assertThat(session.message(KNOWN).path("Subject").asString()).startsWith("Printer");
    }
  }

  @Test
  void tellsTheSubjectsAndWritesNothing() throws Exception {
    assertThat(Sandbox.subjects(file))
        .hasSize(27)
        .containsEntry(87654325L, "Outage: meeting room screens stay black");
    assertThat(folder).doesNotExist();
    try (var session = Session.on(folder)) {
      session.put(required(KNOWN));
    }
    assertThat(Sandbox.subjects(file)).containsEntry(KNOWN, "s");
  }

  @Test
  void replacesATemporaryFileThatACrashLeft() throws Exception {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("sandbox.json.tmp"), "half of");
    try (var session = Session.on(folder)) {
      assertThat(session.put(required(KNOWN)).statusCode()).isEqualTo(200);
    }
    assertThat(folder.resolve("sandbox.json.tmp")).doesNotExist();
  }

  @Test
  void twoSandboxesOnOneFileLoseNoWrites() throws Exception {
    var subjects = new ArrayList<String>();
    try (var one = Session.on(folder);
        var other = Session.on(folder);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writes = new ArrayList<Callable<Integer>>();
      for (var i = 0; i < 60; i++) {
        var body = required(0).put("Subject", "write " + i);
        var session = i % 2 == 0 ? one : other;
        subjects.add("write " + i);
        writes.add(() -> session.send("POST", MESSAGES, body.toString()).statusCode());
      }
      for (var status : threads.invokeAll(writes)) {
        assertThat(status.get()).isEqualTo(200);
      }
      var found = Json.read(one.get(MESSAGES + "?size=100&HelpDeskMessage_Subject=write").body());
      assertThat(found.path("Records").findValuesAsString("Subject")).containsAll(subjects);
    }
  }

  @Test
  void twoProcessesOnOneFileLoseNoWrites() throws Exception {
    var processes = List.of(writer("red"), writer("blue"));
    for (var process : processes) {
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
    }
    try (var session = Session.on(folder)) {
      for (var colour : List.of("red", "blue")) {
        var found =
            Json.read(session.get(MESSAGES + "?size=100&HelpDeskMessage_Subject=" + colour).body());
        // Subjects of the starting records have such words in them too.
        assertThat(found.path("Records").findValuesAsString("Subject"))
            .filteredOn(subject -> subject.startsWith(colour + " "))
            .hasSize(Writer.WRITES);
      }
    }
  }

  private Process writer(String colour) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            folder.toString(),
            colour)
        .redirectErrorStream(true)
        .start();
  }

  /// The main class of another process: creates messages.
  static final class Writer {
    private static final int WRITES = 20;

    private Writer() {}

    public static void main(String[] arguments) throws Exception {
      try (var session = Session.on(Path.of(arguments[0]))) {
        for (var i = 0; i < WRITES; i++) {
          var body = required(0).put("Subject", arguments[1] + " " + i);
          var status = session.send("POST", MESSAGES, body.toString()).statusCode();
          if (status != 200) {
            throw new IllegalStateException("answered " + status);
          }
        }
      }
    }
  }
}
