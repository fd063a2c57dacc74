package io.github.nxdesk.cli.auth;

import io.github.nxdesk.auth.CredentialSource;
import io.github.nxdesk.auth.CredentialStore;
import io.github.nxdesk.auth.StoreException;
import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.CredentialFinder;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Report;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.settings.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `nxdesk auth logout`.
public final class LogoutCommand implements Command {
  @Override
  public String name() {
    return "logout";
  }

  @Override
  public Task task() {
    return Task.ofProgram("auth logout", "logged out");
  }

  @Override
  public Syntax syntax() {
    var syntax = Syntax.of(name(), "Delete the stored credential.", "nxdesk auth logout");
    ConnectionOptions.addProfileTo(syntax);
    OutputOptions.addTo(syntax);
    return syntax;
  }

  /// The API has no call that revokes a token (nexudus-api.md, Authentication); it expires.
  @Override
  public Result run(Invocation invocation) {
    var profile = invocation.settings().profile();
    var removed = new ArrayList<String>();
    try {
      remove(invocation, CredentialStore.Kind.FILE).ifPresent(removed::add);
      // A profile that chose the file has nothing in the keyring, which may take its time.
      if (!choosesFile(invocation)) {
        remove(invocation, CredentialStore.Kind.KEYRING).ifPresent(removed::add);
      }
    } catch (InterruptedException _) {
      throw new CommandException(
          new Problem.Interrupted(
              invocation.host().interruption().signal(),
              "Interrupted; the credential may still be stored.",
              false));
    }
    var message =
        removed.isEmpty()
            ? "Profile '%s' has no stored credential".formatted(profile)
            : "Deleted the credential of profile '%s' (%s)"
                .formatted(profile, String.join(", ", removed));
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("Profile", profile);
    properties.put("Removed", List.copyOf(removed));
    CredentialSource.origin(Optional.empty(), invocation.host().environment())
        .ifPresent(origin ->
            invocation.output().err().stream()
                .println("%s is still set and will be used.".formatted(origin)));
    invocation
        .settings()
        .ofProfile(Setting.BASE_URL)
        .ifPresent(value ->
            invocation.output().err().stream()
                .println(
                    "The profile still uses %s. To remove that: nxdesk config unset base-url%s"
                        .formatted(
                            value.text(),
                            profile.equals("default") ? "" : " --profile " + profile)));
    return new Result.About(
        new Report("auth logout", ExitCode.OK, null, message, List.of(), properties));
  }

  private static boolean choosesFile(Invocation invocation) {
    return invocation
        .settings()
        .ofProfile(Setting.STORAGE)
        .filter(value -> value.text().equals(CredentialStore.Kind.FILE.label()))
        .isPresent();
  }

  /// The store's name, if it contained the credential.
  private static Optional<String> remove(Invocation invocation, CredentialStore.Kind kind)
      throws InterruptedException {
    var settings = invocation.settings();
    var chosen = settings.value(Setting.STORAGE).orElseThrow().text();
    try {
      var store = new CredentialFinder(invocation.host()).store(kind);
      return store.remove(settings.profile()) ? Optional.of(store.name()) : Optional.empty();
    } catch (StoreException e) {
      // A store that does not exist contains nothing. Only the profile's own must exist.
      if (kind.label().equals(chosen) && settings.ofProfile(Setting.STORAGE).isPresent()) {
        throw CommandException.usage(
            "the %s can't be reached: %s".formatted(chosen, e.getMessage()));
      }
      return Optional.empty();
    }
  }
}
