package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The packaged launcher with a real GNOME Keyring in a D-Bus session of its own.
@EnabledOnOs(value = OS.LINUX, disabledReason = "the Secret Service is Linux's")
class KeyringIT {
  @TempDir private Path home;

  @Test
  void keepsTheCredentialFromLoginToLogout() throws Exception {
    Tools.need("dbus-run-session", "gnome-keyring-daemon", "secret-tool");
    var script =
        """
        printf keyring | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
        unset NEXUDUS_TOKEN
        printf s3cret-password | nxdesk auth login --username anna@example.com --password-stdin
        nxdesk auth status
        nxdesk update 87654321 --priority=High
        secret-tool lookup service nxdesk profile default | grep -c refresh_token
        nxdesk auth logout
        nxdesk auth status >/dev/null 2>&1; echo "status $?"
        secret-tool lookup service nxdesk profile default || echo gone
        """;
    Files.writeString(home.resolve("session.sh"), script);
    List<String> lines;
    try (var shell = new Shell(home)) {
      shell.serve("nxdesk sandbox");
      lines = shell.run("XDG_RUNTIME_DIR=$HOME dbus-run-session -- sh session.sh");
    }
    assertThat(lines)
        .containsSubsequence(
            "Logged in as anna@example.com",
            "  Storage  keyring",
            "The credential works",
            "  Source    keyring",
            "Updated help desk message 87654321",
            "1",
            "Deleted the credential of profile 'default' (keyring)",
            "status 4",
            "gone");
    assertThat(home.resolve(".local/state/nxdesk/credentials/default.json")).doesNotExist();
  }
}
