package io.github.nxdesk.auth;

import io.github.nxdesk.auth.Session.Access.Granted;
import io.github.nxdesk.auth.Session.Access.Withheld;
import io.github.nxdesk.auth.TokenExchange.Result.Issued;
import io.github.nxdesk.auth.TokenExchange.Result.Refused;
import io.github.nxdesk.host.LockedFile;
import io.github.nxdesk.host.PrivatePath;
import io.github.nxdesk.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A session with a stored credential, which is refreshed shortly before it expires, and once if
/// the service refuses it before.
///
/// A refresh token can be used once. So of several processes one refreshes, holding a lock, and the
/// others take what it has stored. Safe to be used by several threads.
public final class StoredSession implements Session {
  /// How long before it expires a token is refreshed: longer than a request takes.
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final String profile;
  private final CredentialStore store;
  private final TokenExchange exchange;
  private final InstantSource clock;
  private final Optional<Path> locks;
  private final Consumer<String> warnings;
  private StoredCredential current;
  private boolean refreshedAfterRefusal;

  /// @param current what the store holds
  /// @param locks the folder for the file that processes lock; empty where there is no place for it
  /// @param warnings receives what the user should know although the request continues
  public StoredSession(
      String profile,
      CredentialStore store,
      StoredCredential current,
      TokenExchange exchange,
      InstantSource clock,
      Optional<Path> locks,
      Consumer<String> warnings) {
    this.profile = profile;
    this.store = store;
    this.current = current;
    this.exchange = exchange;
    this.clock = clock;
    this.locks = locks;
    this.warnings = warnings;
  }

  @Override
  public synchronized Access access() {
    if (current.refreshToken().isEmpty() || !endsWithin(MARGIN)) {
      return granted();
    }
    var refreshed = refreshed();
    // Where the service cannot be asked now, a token that has not expired yet still works.
    return refreshed instanceof Withheld(var problem)
            && (problem instanceof Problem.Unreachable || problem instanceof Problem.Throttled)
            && !endsWithin(Duration.ZERO)
        ? granted()
        : refreshed;
  }

  /// A refusal may also mean a missing permission (nexudus-api.md, Authentication), which a new
  /// token does not change, so there is only one refresh.
  @Override
  public synchronized Optional<Access> after(Credential refused) {
    if (!refused.equals(credential())) {
      return Optional.of(granted());
    }
    if (current.refreshToken().isEmpty() || refreshedAfterRefusal) {
      return Optional.empty();
    }
    refreshedAfterRefusal = true;
    return Optional.of(refreshed());
  }

  private boolean endsWithin(Duration time) {
    return current.expires().filter(end -> !clock.instant().plus(time).isBefore(end)).isPresent();
  }

  private Access refreshed() {
    try (var _ = lock()) {
      var stored = store.read(profile).flatMap(StoredCredential::parse);
      if (stored.isPresent() && !stored.get().token().equals(current.token())) {
        current = stored.get();
        return granted();
      }
      return refresh();
    } catch (StoreException e) {
      return new Withheld(
          new Problem.Denied(
              null, "The stored credential can't be read: %s.".formatted(e.getMessage())));
    } catch (InterruptedException _) {
      return new Access.Interrupted();
    }
  }

  /// Null where the file cannot be locked: refreshing without a lock is better than not at all.
  private @Nullable LockedFile lock() throws InterruptedException {
    if (locks.isEmpty()) {
      return null;
    }
    try {
      PrivatePath.createFolders(locks.get());
      return LockedFile.lock(locks.get().resolve(profile + ".lock"));
    } catch (IOException _) {
      return null;
    }
  }

  private Access refresh() {
    var grant =
        new Grant.Refresh(
            current.refreshToken().orElseThrow(), current.clientId().or(current::user).orElse(""));
    return switch (exchange.exchange(grant)) {
      case Refused(_, Problem.Denied(var status, var message)) ->
          new Withheld(
              new Problem.Denied(
                  status,
                  "The login of profile '%s' is no longer valid: %s\nLog in again: %s"
                      .formatted(profile, message, logIn())));
      case Refused(_, Problem.Interrupted(var signal, _, _)) ->
          new Withheld(
              new Problem.Interrupted(
                  signal,
                  "Interrupted while the token was being refreshed; nothing was changed. If the"
                      + " next command is refused, log in again: "
                      + logIn(),
                  false));
      case Refused(_, var problem) -> new Withheld(problem);
      case Issued issued -> {
        keep(issued);
        yield granted();
      }
    };
  }

  private void keep(Issued issued) {
    current =
        new StoredCredential(
            current.baseUrl(),
            issued.token(),
            issued.refreshToken().or(current::refreshToken),
            issued.life().map(life -> clock.instant().plus(life)),
            current.user(),
            current.clientId());
    try {
      write(current.toJson());
    } catch (StoreException e) {
      warnings.accept(
          "The refreshed credential could not be stored (%s); you will have to log in again."
              .formatted(e.getMessage()));
    }
  }

  /// Not even a signal stops this: the refresh token that was stored before has been used.
  private void write(String entry) throws StoreException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          store.write(profile, entry);
          return;
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private String logIn() {
    return "nxdesk auth login" + (profile.equals("default") ? "" : " --profile " + profile);
  }

  private Access granted() {
    return new Granted(credential());
  }

  private Credential credential() {
    return new Credential.Bearer(current.token());
  }
}
