package io.github.nxdesk.auth;

import io.github.nxdesk.host.Environment;
import io.github.nxdesk.host.PrivatePath;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// One plain-text file per profile, which only its owner can read: for machines without a keyring,
/// and for those who ask for it. The files are kept with the state and not with the settings, which
/// people copy and publish.
record FileStore(Path folder) implements CredentialStore {
  static FileStore in(Environment environment) throws StoreException {
    return new FileStore(
        environment
            .stateDirectory()
            .map(state -> state.resolve("credentials"))
            .orElseThrow(() ->
                new StoreException("there is no home directory; set HOME or XDG_STATE_HOME")));
  }

  @Override
  public String name() {
    return "file";
  }

  @Override
  public Optional<String> read(String profile) throws StoreException, InterruptedException {
    try {
      return Optional.of(Files.readString(path(profile)).strip());
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (ClosedByInterruptException _) {
      throw interrupted();
    } catch (IOException e) {
      throw failure(profile, "be read", e);
    }
  }

  @Override
  public Optional<Path> file(String profile) {
    return Optional.of(path(profile));
  }

  @Override
  public void write(String profile, String entry) throws StoreException, InterruptedException {
    try {
      PrivatePath.createFolders(folder);
      PrivatePath.replace(path(profile), entry + "\n");
    } catch (ClosedByInterruptException _) {
      throw interrupted();
    } catch (IOException e) {
      throw failure(profile, "be written", e);
    }
  }

  @Override
  public boolean remove(String profile) throws StoreException {
    try {
      return Files.deleteIfExists(path(profile));
    } catch (IOException e) {
      throw failure(profile, "be removed", e);
    }
  }

  private Path path(String profile) {
    return folder.resolve(profile + ".json");
  }

  /// A signal closes any channel that is in use, and leaves the thread interrupted.
  private static InterruptedException interrupted() {
    var _ = Thread.interrupted();
    return new InterruptedException("a signal came");
  }

  private StoreException failure(String profile, String what, IOException e) {
    return new StoreException(
        "%s cannot %s (%s)".formatted(path(profile), what, e.getClass().getSimpleName()));
  }
}
