package io.github.nxdesk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.nxdesk.host.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the operating systems' tools are called, with scripts in their place that write down their
/// arguments and their input.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for sh")
class KeyringToolsTest {
  private static final String SECRET = "{\"token\":\"s3cret\"}";

  @TempDir private Path folder;

  @Test
  void secretToolReadsTheSecretOnStandardInput() throws Exception {
    var store = store("Linux", "secret-tool", "");
    store.write("work", SECRET);
    assertThat(arguments()).isEqualTo("store --label=nxdesk (work) service nxdesk profile work\n");
    assertThat(input()).isEqualTo(SECRET);
  }

  @Test
  void secretToolFindsTheEntryOfTheProfile() throws Exception {
    var store = store("Linux", "secret-tool", "printf '%s' '" + SECRET + "'");
    assertThat(store.read("work")).contains(SECRET);
    assertThat(arguments()).isEqualTo("lookup service nxdesk profile work\n");
  }

  @Test
  void secretToolSaysNothingWhereThereIsNoEntry() throws Exception {
    var store = store("Linux", "secret-tool", "exit 1");
    assertThat(store.read("work")).isEmpty();
    assertThat(store.remove("work")).isFalse();
  }

  @Test
  void secretToolForgetsTheEntry() throws Exception {
    var store = store("Linux", "secret-tool", "[ $1 = clear ] || echo x");
    assertThat(store.remove("work")).isTrue();
    assertThat(arguments())
        .isEqualTo("lookup service nxdesk profile work\nclear service nxdesk profile work\n");
  }

  @ParameterizedTest
  @CsvSource({"Linux, secret-tool", "Mac OS X, security", "Windows 11, powershell.exe"})
  void aFailureIsPassedOnInTheToolsWords(String system, String tool) throws Exception {
    var store = store(system, tool, "echo 'no bus' >&2; exit 3");
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> store.read("work"))
        .withMessage("no bus");
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> store.write("work", SECRET))
        .withMessageNotContaining("s3cret");
    assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.remove("work"));
  }

  @ParameterizedTest
  @CsvSource({"Linux, secret-tool", "Mac OS X, security", "Windows 11, powershell.exe"})
  void aToolThatIsMissingIsNamed(String system, String tool) {
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() ->
            CredentialStore.of(
                CredentialStore.Kind.KEYRING,
                new Environment(Map.of("PATH", "/nowhere")),
                system,
                _ -> {}))
        .withMessage("'%s' is not installed", tool);
  }

  @Test
  void securityReadsTheSecretOnStandardInput() throws Exception {
    // The entry is read again afterwards.
    var store = store("Mac OS X", "security", "[ $1 = -i ] || printf '%s' '" + SECRET + "'");
    store.write("work", SECRET);
    assertThat(arguments()).isEqualTo("-i\nfind-generic-password -s nxdesk -a work -w\n");
    assertThat(input())
        .startsWith("add-generic-password -U -s nxdesk -a work -X 7b22746f6b656e223a22");
  }

  @Test
  void securitySaysByItsCodeThatThereIsNoEntry() throws Exception {
    var store = store("Mac OS X", "security", "exit 44");
    assertThat(store.read("work")).isEmpty();
    assertThat(store.remove("work")).isFalse();
    assertThat(store("Mac OS X", "security", "").remove("work")).isTrue();
  }

  @Test
  void powershellReadsItsScriptOnStandardInput() throws Exception {
    var store = store("Windows 11", "powershell.exe", "");
    store.write("work", SECRET);
    assertThat(arguments()).isEqualTo("-NoProfile -NonInteractive -Command -\n");
    assertThat(input())
        .contains("PasswordCredential('nxdesk', 'work', $text)", "eyJ0b2tlbiI6InMzY3JldCJ9");
    assertThat(store.remove("work")).isTrue();
    assertThat(input()).contains("$vault.Remove($entry)");
    assertThat(store("Windows 11", "powershell.exe", "exit 44").read("work")).isEmpty();
  }

  private CredentialStore store(String system, String tool, String script)
      throws IOException, StoreException {
    var file = folder.resolve(tool);
    Files.writeString(
        file,
        """
        #!/bin/sh
        echo "$*" >> '%1$s/arguments'
        cat >> '%1$s/input'
        %2$s
        """
            .formatted(folder, script));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    var path = folder + ":/usr/bin:/bin";
    return CredentialStore.of(
        CredentialStore.Kind.KEYRING, new Environment(Map.of("PATH", path)), system, _ -> {});
  }

  private String arguments() throws IOException {
    return Files.readString(folder.resolve("arguments"));
  }

  private String input() throws IOException {
    return Files.readString(folder.resolve("input"));
  }
}
