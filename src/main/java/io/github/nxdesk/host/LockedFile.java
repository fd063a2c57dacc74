package io.github.nxdesk.host;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A file that one holder at a time has, of all threads and processes that ask for it here. The
/// system takes it back when the process ends, however that happens.
///
/// The file is created, for its owner alone, where it is missing; its folder must exist. A link is
/// refused, not followed.
public final class LockedFile implements AutoCloseable {
  private static final long RETRY_NANOS = 200_000;

  /// What this process holds. The system's locks belong to a process, and closing any channel of a
  /// file gives up all of its locks on that file, so no file is opened a second time.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private LockedFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Waits until nobody else has the file.
  ///
  /// @throws IOException if the file cannot be opened or locked
  /// @throws InterruptedException if a signal ended the wait
  public static LockedFile lock(Path file) throws IOException, InterruptedException {
    var path = canonical(file);
    while (!HELD.add(path)) {
      LockSupport.parkNanos(RETRY_NANOS);
      if (Thread.interrupted()) {
        throw interrupted();
      }
    }
    try {
      return open(path, true).orElseThrow();
    } catch (ClosedByInterruptException | FileLockInterruptionException _) {
      var _ = Thread.interrupted();
      throw interrupted();
    }
  }

  /// Takes the file if nobody has it; empty if somebody does.
  ///
  /// @throws IOException if the file cannot be opened or locked
  public static Optional<LockedFile> tryLock(Path file) throws IOException {
    var path = canonical(file);
    return HELD.add(path) ? open(path, false) : Optional.empty();
  }

  /// To read and write the file with.
  public FileChannel channel() {
    return channel;
  }

  /// Lets the next one have it.
  @Override
  public void close() {
    release(file, channel);
  }

  private static Optional<LockedFile> open(Path path, boolean wait) throws IOException {
    FileChannel channel = null;
    boolean locked = false;
    try {
      channel =
          FileChannel.open(
              path,
              Set.of(
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE,
                  LinkOption.NOFOLLOW_LINKS),
              PrivatePath.ofFile(path));
      locked = (wait ? channel.lock() : channel.tryLock()) != null;
      return locked ? Optional.of(new LockedFile(path, channel)) : Optional.empty();
    } finally {
      if (!locked) {
        release(path, channel);
      }
    }
  }

  private static void release(Path path, @Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException _) {
      // The system closes it when the process ends.
    } finally {
      HELD.remove(path);
    }
  }

  /// The same for every path that leads to the file.
  private static Path canonical(Path file) throws IOException {
    var path = file.toAbsolutePath();
    var folder = path.getParent();
    return folder == null ? path : folder.toRealPath().resolve(path.getFileName());
  }

  private static InterruptedException interrupted() {
    return new InterruptedException("a signal came");
  }
}
