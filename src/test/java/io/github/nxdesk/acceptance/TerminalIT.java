package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Logging in with the packaged launcher at a terminal of its own.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such terminals")
class TerminalIT {
  private static final Path DIALOGUE =
      Path.of("src", "test", "shells", "dialogue.py").toAbsolutePath();

  @TempDir private Path home;
  private Shell shell;

  @BeforeEach
  void serve() throws Exception {
    Tools.need("python3");
    shell = new Shell(home);
    shell.serve("nxdesk sandbox");
  }

  @AfterEach
  void stop() {
    shell.close();
  }

  @Test
  void asksForEmailPasswordAndTheSecondFactor() throws Exception {
    var lines =
        logIn(
            """
            wait Email:
            type totp@example.com
            wait Password:
            type s3cret-pass
            wait Two-factor code (empty to cancel):
            type 482910
            """);
    assertThat(lines)
        .containsSubsequence(
            "Email: totp@example.com",
            "Password: ",
            "Two-factor code (empty to cancel): 482910",
            "Logged in as totp@example.com",
            "code 0",
            "echo on")
        .noneSatisfy(line -> assertThat(line).contains("s3cret-pass"));
    assertThat(shell.run("unset NEXUDUS_TOKEN; nxdesk auth status"))
        .contains("The credential works", "  User      totp@example.com");
  }

  @Test
  void endsWhereNoOtherPasswordIsGivenForAWrongOne() throws Exception {
    var lines =
        logIn(
            """
            wait Email:
            type anna@example.com
            wait Password:
            type wrong
            wait Password (empty to cancel):
            type\s
            """);
    assertThat(lines)
        .containsSubsequence(
            "Not logged in",
            "  The email, password or two-factor code is wrong. If the account uses two-factor"
                + " authentication, pass the code with --totp=CODE.",
            "code 4",
            "echo on");
  }

  @ParameterizedTest
  @CsvSource({"press C, 130", "kill TERM, 143"})
  void showsAgainWhatIsTypedAfterASignalAtThePassword(String step, int code) throws Exception {
    var lines =
        logIn(
            """
            wait Email:
            type anna@example.com
            wait Password:
            %s
            """
                .formatted(step));
    assertThat(lines)
        .containsSubsequence(
            "Not logged in", "  Interrupted; nothing was stored.", "code " + code, "echo on");
  }

  private List<String> logIn(String steps) throws Exception {
    return shell.run(
        "unset NEXUDUS_TOKEN\npython3 %s nxdesk auth login --storage file <<'END'\n%sEND"
            .formatted(DIALOGUE, steps));
  }
}
