package io.github.nxdesk.auth;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The login keychain of macOS, through its tool `security`. In interactive mode that reads a
/// command, and so the secret, from standard input.
record MacKeychain(ToolRunner tool) implements CredentialStore {
  /// errSecItemNotFound, as an exit code.
  private static final int NOT_FOUND = 44;

  @Override
  public String name() {
    return "keychain";
  }

  @Override
  public Optional<String> read(String profile) throws StoreException, InterruptedException {
    var ending =
        tool.run("", List.of("find-generic-password", "-s", "nxdesk", "-a", profile, "-w"));
    return switch (ending.code()) {
      case 0 -> Optional.of(ending.out().strip());
      case NOT_FOUND -> Optional.empty();
      default -> throw ToolRunner.failure(ending);
    };
  }

  /// In hexadecimal, which needs no quotes. The exit code of the interactive mode is not
  /// documented, so the entry is read back.
  @Override
  public void write(String profile, String entry) throws StoreException, InterruptedException {
    var hex = HexFormat.of().formatHex(entry.getBytes(StandardCharsets.UTF_8));
    var ending =
        tool.run(
            "add-generic-password -U -s nxdesk -a %s -X %s\n".formatted(profile, hex),
            List.of("-i"));
    if (!read(profile).equals(Optional.of(entry))) {
      throw ToolRunner.failure(ending);
    }
  }

  @Override
  public boolean remove(String profile) throws StoreException, InterruptedException {
    var ending = tool.run("", List.of("delete-generic-password", "-s", "nxdesk", "-a", profile));
    return switch (ending.code()) {
      case 0 -> true;
      case NOT_FOUND -> false;
      default -> throw ToolRunner.failure(ending);
    };
  }
}
