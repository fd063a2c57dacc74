package io.github.nxdesk.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The file with the records. Any number of sandboxes, in one process or several, can work on one
/// file: each change is made on the newest records, and the file is written whole or not at all.
final class StateFile implements AutoCloseable {
  private static final long RETRY_NANOS = 200_000;

  private final Path file;
  private final FileChannel lockChannel;
  private final InstantSource clock;
  private final ReentrantLock turn = new ReentrantLock(true);
  private @Nullable Messages messages;
  private @Nullable Version version;

  private StateFile(Path file, FileChannel lockChannel, InstantSource clock) {
    this.file = file;
    this.lockChannel = lockChannel;
    this.clock = clock;
  }

  /// Does not read the file yet.
  ///
  /// The channel for locking stays open until [#close]: on POSIX systems, closing any channel of a
  /// file gives up all locks that the process holds on it.
  ///
  /// @param clock the time that the starting records' dates are relative to
  static StateFile open(Path path, InstantSource clock) throws IOException {
    var file = path.toAbsolutePath();
    var folder = Objects.requireNonNull(file.getParent());
    var lockFile = sibling(file, ".lock");
    try {
      Files.createDirectories(folder, ownerOnly(file, "rwx------"));
      return new StateFile(
          file,
          FileChannel.open(
              lockFile,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
              ownerOnly(lockFile, "rw-------")),
          clock);
    } catch (FileSystemException e) {
      // Its own message is often no more than the path.
      throw new IOException(
          "its records cannot be kept in %s; XDG_STATE_HOME can name another folder"
              .formatted(folder),
          e);
    }
  }

  /// Does the work on the newest records while nobody else can change them, and keeps the records
  /// that come out of it.
  ///
  /// @throws IOException if the file cannot be read or written; the records are then as before
  Reply inTurn(Work work) throws IOException {
    turn.lock();
    try (var _ = lock()) {
      var before = newest();
      var outcome = work.on(before);
      if (!outcome.messages().equals(before)) {
        save(outcome.messages());
      }
      return outcome.reply();
    } finally {
      turn.unlock();
    }
  }

  /// Puts the starting records back, whatever the file holds.
  void reset() throws IOException {
    turn.lock();
    try (var _ = lock()) {
      restore();
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    lockChannel.close();
  }

  private FileLock lock() throws IOException {
    while (true) {
      try {
        return lockChannel.lock();
      } catch (OverlappingFileLockException _) {
        // Another sandbox of this process holds it, for which these locks cannot wait.
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  private Messages newest() throws IOException {
    Version found;
    try {
      found = versionOf(file);
    } catch (NoSuchFileException _) {
      return restore();
    }
    if (messages == null || !found.equals(version)) {
      messages = read(file);
      version = found;
    }
    return messages;
  }

  /// The records in a file, or the starting ones if it does not exist. Nothing is written.
  ///
  /// @throws IOException if the file does not hold records; the message says how to put the
  ///   starting ones back
  static Messages peek(Path file, InstantSource clock) throws IOException {
    try {
      return read(file);
    } catch (NoSuchFileException _) {
      return StartingRecords.at(clock.instant());
    }
  }

  private static Messages read(Path file) throws IOException {
    // Files.readString would refuse a damaged byte without saying how to repair the file.
    var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    try {
      return Messages.read(text);
    } catch (IllegalArgumentException e) {
      throw new IOException(
          """
          %s does not hold the sandbox's records (%s); \
          `nxdesk sandbox reset` puts the starting records back\
          """
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private Messages restore() throws IOException {
    var starting = StartingRecords.at(clock.instant());
    save(starting);
    return starting;
  }

  private void save(Messages changed) throws IOException {
    // A name of its own is not needed: only the holder of the lock writes it. One that a crash left
    // behind goes.
    var temporary = sibling(file, ".tmp");
    Files.deleteIfExists(temporary);
    try (var channel =
        FileChannel.open(
            temporary,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownerOnly(temporary, "rw-------"))) {
      writeAll(channel, ByteBuffer.wrap(changed.write().getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    var revision = ByteBuffer.allocate(Long.BYTES).putLong(0, revision() + 1);
    lockChannel.position(0);
    writeAll(lockChannel, revision);
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    messages = changed;
    version = versionOf(file);
  }

  private Version versionOf(Path path) throws IOException {
    var attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new Version(revision(), attributes.lastModifiedTime(), attributes.size());
  }

  /// The lock file counts the writes: two of the same size within one tick of the file system's
  /// clock would look the same otherwise.
  private long revision() throws IOException {
    var bytes = ByteBuffer.allocate(Long.BYTES);
    return lockChannel.read(bytes, 0) < Long.BYTES ? 0 : bytes.getLong(0);
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static Path sibling(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static FileAttribute<?>[] ownerOnly(Path file, String permissions) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /// What is done with the records while it is one's turn.
  @FunctionalInterface
  interface Work {
    Outcome on(Messages messages);
  }

  /// The records after the work, and the answer to give.
  record Outcome(Messages messages, Reply reply) {}

  private record Version(long revision, FileTime modified, long size) {}
}
