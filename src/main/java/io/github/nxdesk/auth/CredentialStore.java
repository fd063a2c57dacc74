package io.github.nxdesk.auth;

import io.github.nxdesk.host.Environment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Stores one entry per profile, each a line of text. A store may have to wait for somebody to
/// unlock a keyring; a signal ends that wait with an [InterruptedException].
public interface CredentialStore {
  /// What people call it.
  String name();

  /// The entry; empty if there is none.
  Optional<String> read(String profile) throws StoreException, InterruptedException;

  /// The file that holds the entry; empty where none does.
  default Optional<Path> file(String profile) {
    return Optional.empty();
  }

  /// Stores the entry instead of the former one: all of it, or nothing.
  void write(String profile, String entry) throws StoreException, InterruptedException;

  /// Removes the entry.
  ///
  /// @return whether there was one
  boolean remove(String profile) throws StoreException, InterruptedException;

  /// Long enough for a person to unlock a keyring that asks for it.
  Duration UNLOCKING = Duration.ofMinutes(2);

  /// How long a keyring may take where nobody can unlock it.
  Duration UNATTENDED = Duration.ofSeconds(10);

  /// The kinds of store that a profile can choose.
  enum Kind {
    /// The operating system's keyring.
    KEYRING,
    /// A file that only its owner can read.
    FILE;

    /// Its name in settings and options.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The store of that kind on this machine.
  ///
  /// @param system the operating system, as Java names it
  /// @throws StoreException if there is none; the message says how to get one
  /// @param notices gets a word for the user where a keyring takes its time
  static CredentialStore of(
      Kind kind, Environment environment, String system, Consumer<String> notices)
      throws StoreException {
    if (kind == Kind.FILE) {
      return FileStore.in(environment);
    }
    if (system.startsWith("Windows")) {
      return new WindowsVault(ToolRunner.find("powershell.exe", environment, notices, UNLOCKING));
    }
    if (system.startsWith("Mac")) {
      return new MacKeychain(ToolRunner.find("security", environment, notices, UNLOCKING));
    }
    // Without a display nobody can unlock it.
    boolean display =
        environment.get("DISPLAY").or(() -> environment.get("WAYLAND_DISPLAY")).isPresent();
    return new SecretService(
        ToolRunner.find("secret-tool", environment, notices, display ? UNLOCKING : UNATTENDED));
  }
}
