package io.github.nxdesk.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The Secret Service of Linux desktops (GNOME Keyring, KWallet, KeePassXC), through libsecret's
/// `secret-tool`, which reads the secret from standard input.
record SecretService(ToolRunner tool) implements CredentialStore {
  @Override
  public String name() {
    return "keyring";
  }

  @Override
  public Optional<String> read(String profile) throws StoreException, InterruptedException {
    var ending = tool.run("", words("lookup", profile));
    if (ending.code() == 0) {
      return Optional.of(ending.out().strip()).filter(entry -> !entry.isEmpty());
    }
    // Where there is no such entry, it ends with 1 and prints nothing.
    if (ending.err().isBlank()) {
      return Optional.empty();
    }
    throw ToolRunner.failure(ending);
  }

  @Override
  public void write(String profile, String entry) throws StoreException, InterruptedException {
    var words = new ArrayList<>(List.of("store", "--label=nxdesk (%s)".formatted(profile)));
    words.addAll(attributes(profile));
    var ending = tool.run(entry, words);
    if (ending.code() != 0) {
      throw ToolRunner.failure(ending);
    }
  }

  @Override
  public boolean remove(String profile) throws StoreException, InterruptedException {
    if (read(profile).isEmpty()) {
      return false;
    }
    var ending = tool.run("", words("clear", profile));
    if (ending.code() != 0) {
      throw ToolRunner.failure(ending);
    }
    return true;
  }

  private static List<String> words(String command, String profile) {
    var words = new ArrayList<>(List.of(command));
    words.addAll(attributes(profile));
    return words;
  }

  private static List<String> attributes(String profile) {
    return List.of("service", "nxdesk", "profile", profile);
  }
}
