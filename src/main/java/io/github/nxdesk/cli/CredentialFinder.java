package io.github.nxdesk.cli;

import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.auth.CredentialSource;
import io.github.nxdesk.auth.CredentialSource.Search;
import io.github.nxdesk.auth.CredentialStore;
import io.github.nxdesk.auth.Session;
import io.github.nxdesk.auth.Session.Access.Granted;
import io.github.nxdesk.auth.StoreException;
import io.github.nxdesk.auth.StoredCredential;
import io.github.nxdesk.auth.StoredSession;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.PrivatePath;
import io.github.nxdesk.http.RequestListener;
import io.github.nxdesk.http.Target;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.HttpTokenExchange;
import io.github.nxdesk.settings.Setting;
import io.github.nxdesk.settings.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the credential: in a token file, in the environment, or in the store of `auth login`.
public final class CredentialFinder {
  private final Host host;

  /// Finds credentials on that machine.
  public CredentialFinder(Host host) {
    this.host = host;
  }

  /// A credential, or why there is none.
  public sealed interface Found {
    /// There is a credential.
    ///
    /// @param origin where the credential comes from, for messages
    /// @param stored the entry of the profile's store, if it comes from there
    record Somebody(Session session, String origin, Optional<StoredCredential> stored)
        implements Found {
      /// The user, if the credential names one.
      public Optional<String> user() {
        if (stored.isPresent()) {
          return stored.get().user();
        }
        return session.access() instanceof Granted(Credential.Basic(var name, _))
            ? Optional.of(name)
            : Optional.empty();
      }

      /// What distinguishes this user from others: the name, or else the credential itself.
      public String identity() {
        return user()
            .or(() -> stored.map(StoredCredential::token))
            .orElseGet(() ->
                session.access() instanceof Granted(var credential)
                    ? credential.authorization()
                    : origin);
      }
    }

    /// There is none.
    record Nobody(Problem problem) implements Found {}
  }

  /// Reads the store only if there is no other credential.
  ///
  /// @param tokenFile the content of the token file, if one is named
  public Found find(
      Optional<String> tokenFile, Settings settings, Target target, RequestListener traffic) {
    var origin = CredentialSource.origin(tokenFile, host.environment());
    if (origin.isEmpty()) {
      return stored(settings, target, traffic);
    }
    return switch (CredentialSource.find(tokenFile, host.environment())) {
      case Search.Missing(var problem) -> new Found.Nobody(problem);
      case Search.Found(var credential) ->
          new Found.Somebody(Session.of(credential), origin.get(), Optional.empty());
    };
  }

  /// The files that hold the credential to use and that others can read.
  ///
  /// @param tokenFile the file that `--token-file` names
  public List<Path> exposed(Optional<String> tokenFile, Settings settings) {
    try {
      var file =
          tokenFile.isPresent()
              ? tokenFile.filter(name -> !name.equals("-")).map(Path::of)
              : CredentialSource.origin(tokenFile, host.environment()).isPresent()
                  ? Optional.<Path>empty()
                  : store(settings).file(settings.profile());
      return file.filter(PrivatePath::isExposed).stream().toList();
    } catch (StoreException | InvalidPathException _) {
      return List.of(); // Finding the credential says so.
    }
  }

  /// What to do about such a file.
  public static String advice(Path file) {
    return "%s can be read by other users; run: chmod 600 %s".formatted(file, file);
  }

  /// The store that the profile names.
  public CredentialStore store(Settings settings) throws StoreException {
    var name = settings.value(Setting.STORAGE).orElseThrow().text();
    return store(CredentialStore.Kind.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  /// The store of that kind.
  public CredentialStore store(CredentialStore.Kind kind) throws StoreException {
    return CredentialStore.of(
        kind, host.environment(), System.getProperty("os.name"), host.streams().err()::println);
  }

  private Found stored(Settings settings, Target target, RequestListener traffic) {
    var profile = settings.profile();
    try {
      var store = store(settings);
      var entry = store.read(profile);
      var credential = entry.flatMap(StoredCredential::parse);
      if (credential.isEmpty()) {
        return nobody(
            settings,
            entry.isEmpty() ? "" : " The %s contains no valid credential.".formatted(store.name()));
      }
      if (!credential.get().baseUrl().equals(target.baseUrl())) {
        return new Found.Nobody(
            new Problem.Denied(
                null,
                "The credential of profile '%s' is for %s and is never sent to %s.\nLog in there: nxdesk auth login --base-url %s --profile NAME"
                    .formatted(
                        profile, credential.get().baseUrl(), target.baseUrl(), target.baseUrl())));
      }
      return new Found.Somebody(
          session(settings, store, credential.get(), target, traffic), store.name(), credential);
    } catch (StoreException e) {
      return nobody(settings, " The store can't be read: %s.".formatted(e.getMessage()));
    } catch (InterruptedException _) {
      return new Found.Nobody(
          new Problem.Interrupted(
              host.interruption().signal(), "Interrupted; nothing was changed.", false));
    }
  }

  private Session session(
      Settings settings,
      CredentialStore store,
      StoredCredential credential,
      Target target,
      RequestListener traffic) {
    return new StoredSession(
        settings.profile(),
        store,
        credential,
        new HttpTokenExchange(target, traffic, host),
        host.clock(),
        host.environment().stateDirectory().map(state -> state.resolve("credentials")),
        warning -> host.streams().err().println(warning));
  }

  private static Found nobody(Settings settings, String reason) {
    var whose =
        settings.origin().equals("default")
            ? ""
            : " for profile '%s'".formatted(settings.profile());
    return new Found.Nobody(CredentialSource.none(whose, reason));
  }
}
