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

/// Keeps a [Ledger] for all processes of one user and account.
///
/// It is written without waiting for the disk: what a loss of power takes from it is as old as the
/// restart at least. Where the file cannot be used, the process goes on with what it knows itself:
/// pacing must never be the reason that a change is not made.
final class LedgerFile {
  private final Optional<Path> file;
  private final ReentrantLock turn = new ReentrantLock();
  private final ByteBuffer image = ByteBuffer.allocate(Ledger.SIZE);

  /// @param file need not exist yet; empty for a ledger of this process alone
  LedgerFile(Optional<Path> file) {
    this.file = file;
  }

  /// Does something with the newest ledger while nobody else can, and keeps what it changes.
  <T> T inTurn(Function<Ledger, T> work) {
    turn.lock();
    try {
      return file.isPresent() ? inFile(file.get(), work) : work.apply(Ledger.on(image));
    } finally {
      turn.unlock();
    }
  }

  /// The work is done once, whatever the file does before or after it.
  private <T> T inFile(Path path, Function<Ledger, T> work) {
    boolean interrupted = Thread.interrupted(); // It would close the channel.
    var results = new ArrayList<T>(1);
    try (var locked = lock(path)) {
      read(locked.channel());
      results.add(work.apply(Ledger.on(image)));
      write(locked.channel());
    } catch (IOException _) {
      // As said above.
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

  /// A file that is too short holds zeros beyond its end, which is what an empty ledger holds.
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
