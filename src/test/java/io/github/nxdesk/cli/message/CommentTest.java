package io.github.nxdesk.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentTest {
  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  @Test
  void addsAComment() {
    var run = host.run("comment", "87654321", "--text=Somebody comes.", "--sandbox");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .matches("Added comment \\d+ to help desk message 87654321 as Dana Holm\n");
    assertThat(conversation()).contains("Somebody comes.");
  }

  @Test
  void takesTheTextFromStandardInputWithoutItsLastLineEnd() {
    host.withInput("first\n\nthird \r\n\n");
    assertThat(host.run("comment", "87654321", "--file=-", "--sandbox").code()).isZero();
    assertThat(conversation()).contains("\"MessageText\":\"first\\n\\nthird \"");
  }

  @Test
  void takesTheTextFromAFile() throws Exception {
    var file = Files.writeString(folder.resolve("reply.txt"), "Éclair 🖨️");
    assertThat(host.run("comment", "87654321", "--file=" + file, "--sandbox").code()).isZero();
    assertThat(conversation()).contains("Éclair 🖨️");
  }

  @Test
  void keepsAnInternalOneInternal() {
    host.run("comment", "87654321", "--text=Not for them.", "--internal", "--sandbox");
    assertThat(conversation().lines().filter(line -> line.contains("Not for them.")))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("\"Internal\":true"));
  }

  @Test
  void appearsUnderTheNameOfTheCoworkerThatIsGiven() {
    host.run("comment", "87654321", "--text=As another.", "--coworker-id=998878", "--sandbox");
    assertThat(conversation().lines().filter(line -> line.contains("As another.")))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("\"CoworkerId\":998878"));
  }

  @Test
  void appearsUnderTheNameThatTheProfileNames() {
    host.run("config", "set", "comment-as", "998878");
    assertThat(host.run("comment", "87654321", "--text=As set.", "--sandbox").out())
        .contains("as coworker 998878");
    assertThat(
            host.run("comment", "87654321", "--text=As asked.", "--as=998877", "--sandbox").out())
        .contains("as coworker 998877");
  }

  @Test
  void addsNothingInADryRun() {
    var run = host.run("comment", "87654321", "--text=Later.", "--dry-run", "--sandbox");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            "Would comment on help desk message 87654321\n  (comment)  Later. (as Dana Holm)\n");
    assertThat(conversation()).doesNotContain("Later.");
  }

  @Test
  void tellsOfTheNewCommentInJson() {
    assertThat(host.run("comment", "87654321", "--text=x", "-ojson", "--sandbox").out())
        .contains(
            "\"Result\":\"commented\"",
            "\"CommentId\":",
            "\"CommentAuthor\":{\"CoworkerId\":998870,\"Name\":\"Dana Holm\"}");
  }

  @Test
  void needsSomethingToSay() {
    assertThat(host.run("comment", "87654321", "--sandbox").err())
        .contains("no text specified; use --message-text or --message-file");
    assertThat(host.run("comment", "87654321", "--text=a", "--file=b", "--sandbox").err())
        .contains("--message-text and --message-file can't be used together");
  }

  @Test
  void refusesAnAuthorOfNoComment() {
    var run = host.run("update", "87654321", "--closed", "--as=5", "--sandbox");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--as needs --comment");
  }

  @Test
  void refusesABlankText() {
    var run = host.run("comment", "87654321", "--text=  ", "--sandbox");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("MessageText", "is a required field");
  }

  @Test
  void namesEveryWrongValueAtOnce() {
    var run = host.run("comment", "0", "--text=", "--coworker-id=me", "--sandbox");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("Id ", "CoworkerId ", "MessageText ");
  }

  @Test
  void leavesTwoReadersOfStandardInputAlone() {
    var run = host.run("comment", "1", "--file=-", "--token-file=-");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("can't both read standard input");
  }

  @Test
  void saysThatThereIsNoSuchMessage() {
    var run = host.run("comment", "1", "--text=x", "--sandbox");
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).startsWith("Help desk message 1 was not commented on\n");
    assertThat(host.run("comments", "1", "--sandbox").code()).isEqualTo(5);
    assertThat(host.run("comments", "x", "--sandbox").code()).isEqualTo(3);
  }

  private String conversation() {
    return host.run("comments", "87654321", "-ondjson", "--sandbox").out();
  }
}
