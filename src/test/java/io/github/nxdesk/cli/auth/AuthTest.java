package io.github.nxdesk.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.RecordingServer;
import io.github.nxdesk.cli.TestHost;
import io.github.nxdesk.sandbox.Sandbox;
import io.github.nxdesk.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Logging in and out, on a served sandbox, with the credential in a file.
class AuthTest {
  @TempDir private Path folder;
  private Sandbox sandbox;
  private TestHost host;

  @BeforeEach
  void serve() throws Exception {
    sandbox =
        Sandbox.start(
            SandboxOptions.of(folder.resolve("served.json"), InstantSource.fixed(TestHost.NOW)));
    host = new TestHost(folder);
  }

  @AfterEach
  void stop() throws Exception {
    sandbox.close();
  }

  @Test
  void storesATokenForThePasswordOnStandardInput() throws Exception {
    var run = logIn("s3cret\n");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            Logged in as anna@example.com
              Profile   default
              Storage   file
              Base URL  %s (saved in the profile)
              Expires   2025-01-22T11:59:59Z
            """
                .formatted(sandbox.baseUrl()));
    assertThat(Files.readString(credential())).doesNotContain("s3cret").contains("anna@example");
    assertThat(host.run("update", "87654321", "--closed").code()).isZero();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsTheFileFromAllOthers() throws Exception {
    logIn("s3cret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credential())))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("nxdesk/credentials"))))
        .isEqualTo("rwx------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void saysThatOthersCanReadTheCredential() throws Exception {
    logIn("s3cret");
    Files.setPosixFilePermissions(credential(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(host.run("get", "87654321").err())
        .isEqualTo(
            "Warning: %s can be read by other users; run: chmod 600 %s\n"
                .formatted(credential(), credential()));
    var doctor = host.run("doctor");
    assertThat(doctor.code()).isEqualTo(2);
    assertThat(doctor.err()).contains("! " + credential() + " can be read by other users");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void saysThatOthersCanReadTheTokenFile() throws Exception {
    var file = Files.writeString(folder.resolve("token.txt"), "a-token\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw----r--"));
    assertThat(host.run("get", "87654321", url(), "--token-file=" + file).err())
        .startsWith("Warning: ")
        .contains("chmod 600 " + file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(host.run("get", "87654321", url(), "--token-file=" + file).err()).isEmpty();
  }

  @Test
  void asksForEmailAndPasswordAtTheTerminal() {
    host.answering("anna@example.com", "s3cret");
    assertThat(host.run("auth", "login", "--storage=file", url()).code()).isZero();
    assertThat(host.questions).containsExactly("Email: ", "Password: (hidden)");
  }

  @Test
  void asksForTheSecondFactorWhereThePasswordIsNotEnough() {
    host.answering("totp@example.com", "s3cret", "482910");
    assertThat(host.run("auth", "login", "--storage=file", url()).code()).isZero();
    assertThat(host.questions).last().isEqualTo("Two-factor code (empty to cancel): ");
  }

  @Test
  void asksForThePasswordAgainWhereItIsWrong() {
    host.answering("anna@example.com", "wrong", "wrong", "s3cret");
    var run = host.run("auth", "login", "--storage=file", url());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(host.questions)
        .containsExactly(
            "Email: ",
            "Password: (hidden)",
            "Password (empty to cancel): (hidden)",
            "Password (empty to cancel): (hidden)");
  }

  @Test
  void asksForANewCodeAfterAWrongOne() {
    host.answering("totp@example.com", "s3cret", "000000", "s3cret", "482910");
    assertThat(host.run("auth", "login", "--storage=file", url()).code()).isZero();
  }

  @Test
  void asksNoMoreThanSixTimes() {
    host.answering("anna@example.com", "wrong", "wrong", "wrong", "wrong", "wrong", "wrong");
    assertThat(host.run("auth", "login", "--storage=file", url()).code()).isEqualTo(4);
  }

  @Test
  void takesTheSecondFactorAsAFlag() {
    host.withInput("s3cret");
    assertThat(
            host.run(
                    "auth",
                    "login",
                    "--username=totp@example.com",
                    "--password-stdin",
                    "--totp=482910",
                    "--storage=file",
                    url())
                .code())
        .isZero();
  }

  @Test
  void storesNothingWhereThePasswordIsRefused() {
    var run = logIn("wrong");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .isEqualTo(
            """
            Not logged in
              The email, password or two-factor code is wrong. If the account uses two-factor \
            authentication, pass the code with --totp=CODE.
            """);
    assertThat(credential()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"''", "--username=a@example.com", "--password-stdin"})
  void neverWaitsForAnAnswerWithoutATerminal(String flag) {
    var arguments =
        flag.isEmpty()
            ? new String[] {"auth", "login", "--storage=file", url()}
            : new String[] {"auth", "login", "--storage=file", url(), flag};
    var run = host.run(arguments);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("nxdesk auth login: can't ask without a terminal; use --username")
        .contains("--password-stdin, or --with-token", "Try: nxdesk auth login --help");
  }

  @Test
  void storesATokenFromStandardInput() {
    host.withInput("a-token\n");
    assertThat(host.run("auth", "login", "--with-token", "--storage=file", url()).code()).isZero();
    assertThat(host.run("get", "87654321").code()).isZero();
  }

  @Test
  void storesNoTokenThatDoesNotWork() {
    host.withInput("expired\n");
    var run = host.run("auth", "login", "--with-token", "--storage=file", url(), "-ojson");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.json().path("Result").asString()).isEqualTo("denied");
    assertThat(run.json().path("Command").asString()).isEqualTo("auth login");
    assertThat(credential()).doesNotExist();
  }

  @Test
  void asksForAFileWhereThereIsNoKeyring() {
    host.withInput("s3cret");
    var run = host.run("auth", "login", "--username=anna@example.com", "--password-stdin", url());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no keyring", "add --storage=file");
    assertThat(credential()).doesNotExist();
  }

  @Test
  void saysWhichCredentialIsUsedAndThatItWorks() {
    logIn("s3cret");
    var run = host.run("auth", "status");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            The credential works
              Profile   default
              Base URL  %s
              Source    file
              User      anna@example.com
              Expires   2025-01-22T11:59:59Z
            """
                .formatted(sandbox.baseUrl()));
  }

  @Test
  void saysThatTheEnvironmentGoesFirst() {
    logIn("s3cret");
    var status = host.with("NEXUDUS_TOKEN", "expired").run("auth", "status", "-o", "json");
    assertThat(status.code()).isEqualTo(4);
    assertThat(status.json().path("Source").asString()).isEqualTo("NEXUDUS_TOKEN");
    assertThat(status.json().path("Status").asInt()).isEqualTo(401);
    assertThat(status.json().at("/Errors/0/Message").asString()).contains("401");
  }

  @Test
  void saysThatThereIsNone() {
    var status = host.run("auth", "status", "-ojson");
    assertThat(status.code()).isEqualTo(4);
    assertThat(status.json().path("Source").isNull()).isTrue();
  }

  @Test
  void namesTheUserOfTheEnvironment() {
    host.with("NEXUDUS_USERNAME", "bo@example.com").with("NEXUDUS_PASSWORD", "p");
    assertThat(host.run("auth", "status", url()).out()).contains("  User      bo@example.com\n");
  }

  @Test
  void forgetsEverything() {
    logIn("s3cret");
    assertThat(host.run("auth", "logout").out())
        .isEqualTo("Deleted the credential of profile 'default' (file)\n");
    assertThat(credential()).doesNotExist();
    assertThat(host.run("get", "87654321").code()).isEqualTo(4);
    assertThat(host.run("auth", "logout").out())
        .isEqualTo("Profile 'default' has no stored credential\n");
  }

  @Test
  void saysAtLogoutWhatIsStillUsed() {
    assertThat(host.with("NEXUDUS_TOKEN", "t").run("auth", "logout").err())
        .isEqualTo("NEXUDUS_TOKEN is still set and will be used.\n");
  }

  @Test
  void sendsAStoredCredentialNowhereElse() throws Exception {
    logIn("s3cret");
    try (var other = new RecordingServer()) {
      var run = host.run("get", "1", "--base-url=" + other.baseUrl());
      assertThat(run.code()).isEqualTo(4);
      assertThat(run.err()).contains("is never sent to " + other.baseUrl());
      assertThat(other.requests).isEmpty();
    }
  }

  @Test
  void keepsProfilesApart() {
    host.withInput("s3cret");
    host.run(
        "auth",
        "login",
        "--username=anna@example.com",
        "--password-stdin",
        "--storage=file",
        url(),
        "--profile=work");
    assertThat(host.run("get", "87654321").code()).isEqualTo(4);
    assertThat(host.run("get", "87654321", "--profile", "work").code()).isZero();
    assertThat(host.with("NXDESK_PROFILE", "work").run("get", "87654321").code()).isZero();
    assertThat(host.run("get", "1", "--profile=none").err())
        .contains("No credential for profile 'none'");
  }

  @Test
  void saysWhatIsWrongWithADamagedFile() throws Exception {
    logIn("s3cret");
    Files.writeString(credential(), "{\"token\":");
    assertThat(host.run("get", "87654321").err()).contains("The file contains no valid credential");
  }

  private TestHost.Run logIn(String password) {
    host.withInput(password);
    return host.run(
        "auth",
        "login",
        "--username=anna@example.com",
        "--password-stdin",
        "--storage=file",
        url());
  }

  private String url() {
    return "--base-url=" + sandbox.baseUrl();
  }

  private Path credential() {
    return folder.resolve("nxdesk/credentials/default.json");
  }
}
