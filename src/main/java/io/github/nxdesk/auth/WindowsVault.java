package io.github.nxdesk.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The Credential Manager of Windows (its web credentials), through PowerShell, which reads its
/// commands, and so the secret, from standard input.
record WindowsVault(ToolRunner tool) implements CredentialStore {
  private static final int NOT_FOUND = 44;

  private static final String OPEN =
      """
      $ErrorActionPreference = 'Stop'
      $null = [Windows.Security.Credentials.PasswordVault,Windows.Security.Credentials,ContentType=WindowsRuntime]
      $vault = New-Object Windows.Security.Credentials.PasswordVault
      """;

  private static final String FIND =
      "try { $entry = $vault.Retrieve('nxdesk', '%s') } catch { exit %d }\n";

  @Override
  public String name() {
    return "Credential Manager";
  }

  @Override
  public Optional<String> read(String profile) throws StoreException, InterruptedException {
    return run(FIND.formatted(profile, NOT_FOUND) + "[Console]::Out.Write($entry.Password)\n");
  }

  @Override
  public void write(String profile, String entry) throws StoreException, InterruptedException {
    var encoded = Base64.getEncoder().encodeToString(entry.getBytes(StandardCharsets.UTF_8));
    var _ =
        run(
            """
            $text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('%s'))
            $vault.Add((New-Object Windows.Security.Credentials.PasswordCredential('nxdesk', '%s', $text)))
            """
                .formatted(encoded, profile));
  }

  @Override
  public boolean remove(String profile) throws StoreException, InterruptedException {
    return run(FIND.formatted(profile, NOT_FOUND) + "$vault.Remove($entry)\n").isPresent();
  }

  /// What the script prints; empty where it finds no entry.
  private Optional<String> run(String script) throws StoreException, InterruptedException {
    var ending = tool.run(OPEN + script, List.of("-NoProfile", "-NonInteractive", "-Command", "-"));
    return switch (ending.code()) {
      case 0 -> Optional.of(ending.out().strip());
      case NOT_FOUND -> Optional.empty();
      default -> throw ToolRunner.failure(ending);
    };
  }
}
