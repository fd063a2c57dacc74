package io.github.nxdesk.host;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that is only appended to, and whose content can be made to survive a power failure.
///
/// It is not a [FileChannel], which is closed for all threads when one that uses it is interrupted.
public interface DurableFile extends Closeable {
  /// Appends the bytes. When this returns they survive the end of the process.
  void write(byte[] bytes) throws IOException;

  /// Returns when everything written survives a power failure.
  void sync() throws IOException;

  /// Opens a file that exists.
  ///
  /// @throws IOException also if it is a link, which is never followed
  static DurableFile open(Path path) throws IOException {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(path + " is not a regular file");
    }
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

  /// Makes a folder's entries survive a power failure, where the system can: on Windows a folder
  /// cannot be opened, and its entries are durable anyway.
  static void syncFolder(Path folder) {
    boolean interrupted = Thread.interrupted(); // It would close the channel at once.
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      // The content is on disk; a power failure can only lose the name.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
