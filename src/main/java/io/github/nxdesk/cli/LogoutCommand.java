package io.github.nxdesk.cli;

import io.github.nxdesk.auth.CredentialSource;
import io.github.nxdesk.auth.CredentialStore;
import io.github.nxdesk.auth.StoreException;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk auth logout`.
final class LogoutCommand implements Command {
  private final Host host;

  LogoutCommand(Host host) {
    this.host = host;
  }

  @Override
  public String name() {
    return "logout";
  }

  @Override
  public CommandSpec spec() {
    var spec =
        HelpText.describe(
            CommandSpec.create().name(name()),
            "Forget the stored credential, in the keyring and in the file.",
            "nxdesk auth logout");
    Settings.addTo(spec);
    OutputOptions.addTo(spec);
    return spec;
  }

  /// The API has no call that ends a token (nexudus-api.md, Authentication): it ends by itself.
  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var settings = Settings.of(arguments, host.environment());
    var logIns = new LogIns(host);
    var chosen = settings.value(Setting.STORAGE).orElseThrow().text();
    var removed = new ArrayList<String>();
    for (var kind : CredentialStore.Kind.values()) {
      try {
        var store = logIns.store(kind);
        if (store.remove(settings.profile())) {
          removed.add(store.name());
        }
      } catch (StoreException e) {
        // A store that is not there holds nothing. That of the profile must be there.
        if (kind.label().equals(chosen) && settings.ofProfile(Setting.STORAGE).isPresent()) {
          throw Options.wrong(
              arguments, "the %s cannot be reached: %s".formatted(chosen, e.getMessage()));
        }
      } catch (InterruptedException _) {
        var problem =
            new Problem.Interrupted(
                host.interruption().signal(),
                "Interrupted; the credential may still be stored.",
                false);
        output.print(LoginCommand.failure("auth logout", "Not logged out", problem), host);
        return ExitCode.of(problem).code();
      }
    }
    var message =
        removed.isEmpty()
            ? "There was no stored credential of profile '%s'".formatted(settings.profile())
            : "Forgot the credential of profile '%s' (%s)"
                .formatted(settings.profile(), String.join(", ", removed));
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("Profile", settings.profile());
    properties.put("Removed", List.copyOf(removed));
    output.print(
        new Report("auth logout", ExitCode.OK, null, message, List.of(), properties), host);
    CredentialSource.origin(Optional.empty(), host.environment())
        .ifPresent(
            origin -> host.streams().err().println("%s is still set and used.".formatted(origin)));
    return ExitCode.OK.code();
  }
}
