package io.github.nxdesk.auth;

import io.github.nxdesk.host.Environment;
import java.util.Locale;
import java.util.Optional;

/// Keeps one entry a profile, each a line of text. A store may have to wait, for somebody to unlock
/// a keyring; a signal ends that wait with an [InterruptedException].
public interface CredentialStore {
  /// What it is called where people read it.
  String name();

  /// The entry; empty if there is none.
  Optional<String> read(String profile) throws StoreException, InterruptedException;

  /// Keeps the entry in place of the former one: whole, or not at all.
  void write(String profile, String entry) throws StoreException, InterruptedException;

  /// Forgets the entry.
  ///
  /// @return whether there was one
  boolean remove(String profile) throws StoreException, InterruptedException;

  /// The kind that a profile chooses.
  enum Kind {
    /// The operating system's.
    KEYRING,
    /// A file that only its owner may read.
    FILE;

    /// The name in settings and options.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The store of that kind on this machine.
  ///
  /// @param system the operating system, as Java names it
  /// @throws StoreException if there is none, with words on how to get one
  static CredentialStore of(Kind kind, Environment environment, String system)
      throws StoreException {
    if (kind == Kind.FILE) {
      return FileStore.in(environment);
    }
    if (system.startsWith("Windows")) {
      return new WindowsVault(ToolRunner.find("powershell.exe", environment));
    }
    return system.startsWith("Mac")
        ? new MacKeychain(ToolRunner.find("security", environment))
        : new SecretService(ToolRunner.find("secret-tool", environment));
  }
}
