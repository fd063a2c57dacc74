package io.github.nxdesk.bulk.pace;

import io.github.nxdesk.host.LockedFile;
import io.github.nxdesk.host.PrivatePath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Stores a [Ledger] for all processes of one user and account.
///
/// It is written without waiting for the disk, because what a power failure loses is out of date
/// after the restart. If the file can't be used, the process continues with its own counts: pacing
/// must never prevent a change.
final class LedgerFile {
  private final Optional<Path> file;
  private final ReentrantLock turn = new ReentrantLock();
  private final ByteBuffer image = ByteBuffer.allocate(Ledger.SIZE);

  /// @param file need not exist yet; empty for a ledger of this process alone
  LedgerFile(Optional<Path> file) {
    this.file = file;
  }

  /// Does something with the current ledger while no other process can, and stores the changes.
  <T> T inTurn(Function<Ledger, T> work) {
    turn.lock();
    try {
      return file.isPresent() ? inFile(file.get(), work) : work.apply(Ledger.on(image));
    } finally {
      turn.unlock();
    }
  }

  /// Does the work once, even if the file can't be read or written.
  private <T> T inFile(Path path, Function<Ledger, T> work) {
    boolean interrupted = Thread.interrupted(); // It would close the channel.
    var results = new ArrayList<T>(1);
    try (var locked = lock(path)) {
      read(locked.channel());
      results.add(work.apply(Ledger.on(image)));
      write(locked.channel());
    } catch (IOException _) {
      // The process continues with its own counts.
    } catch (InterruptedException _) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return results.isEmpty() ? work.apply(Ledger.on(image)) : results.getFirst();
  }

  private static LockedFile lock(Path path) throws IOException, InterruptedException {
    var folder = path.getParent();
    if (folder != null) {
      PrivatePath.createFolders(folder);
    }
    return LockedFile.lock(path);
  }

  /// A file that is too short is filled up with zeros, like an empty ledger.
  private void read(FileChannel channel) throws IOException {
    var found = ByteBuffer.allocate(Ledger.SIZE);
    while (found.hasRemaining() && channel.read(found, found.position()) >= 0) {
      // Until it is full, or the file ends.
    }
    image.put(0, found.array());
  }

  private void write(FileChannel channel) throws IOException {
    var bytes = image.duplicate().clear();
    while (bytes.hasRemaining()) {
      channel.write(bytes, bytes.position());
    }
  }
}
