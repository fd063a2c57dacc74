package io.github.nxdesk.auth;

import io.github.nxdesk.host.PrivatePath;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/// A turn that one process at a time has. Where the file cannot be locked, everybody has it: that
/// is what would happen without.
final class ProcessLock implements AutoCloseable {
  private final Optional<FileChannel> channel;

  private ProcessLock(Optional<FileChannel> channel) {
    this.channel = channel;
  }

  /// Returns when it is our turn.
  ///
  /// @throws InterruptedException if a signal came while another process had it
  static ProcessLock on(Optional<Path> folder, String name) throws InterruptedException {
    return new ProcessLock(folder.isEmpty() ? Optional.empty() : lock(folder.orElseThrow(), name));
  }

  private static Optional<FileChannel> lock(Path folder, String name) throws InterruptedException {
    var file = folder.resolve(name + ".lock");
    FileChannel channel = null;
    try {
      PrivatePath.createFolders(folder);
      channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              PrivatePath.ofFile(file));
      var _ = channel.lock();
      return Optional.of(channel);
    } catch (FileLockInterruptionException | ClosedByInterruptException _) {
      close(Optional.ofNullable(channel));
      var _ = Thread.interrupted();
      throw new InterruptedException("a signal came");
    } catch (IOException _) {
      close(Optional.ofNullable(channel));
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    close(channel);
  }

  /// Closing gives the lock back.
  private static void close(Optional<FileChannel> channel) {
    channel.ifPresent(open -> {
      try {
        open.close();
      } catch (IOException _) {
        // The system gives it back when the process ends.
      }
    });
  }
}
