package io.github.nxdesk.host;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that is written at its end only, and can be made to outlive the machine's power.
///
/// Not a [FileChannel], which an interruption of any thread that works on it would close for all of
/// them.
public interface DurableFile extends Closeable {
  /// Adds the bytes at the end. Once it returns they outlive the process.
  void write(byte[] bytes) throws IOException;

  /// Returns when everything written outlives a loss of power.
  void sync() throws IOException;

  /// Opens one that exists.
  static DurableFile open(Path path) throws IOException {
    var stream = new FileOutputStream(path.toFile(), true);
    return new DurableFile() {
      @Override
      public void write(byte[] bytes) throws IOException {
        stream.write(bytes);
      }

      @Override
      public void sync() throws IOException {
        stream.getFD().sync();
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }

  /// Makes a folder's entries outlive a loss of power, where the system can: on Windows a folder
  /// cannot be opened, and its entries are durable by themselves.
  static void syncFolder(Path folder) {
    boolean interrupted = Thread.interrupted(); // It would close the channel before its work.
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      // What it holds is on disk; only its name may be lost together with the machine's power.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
