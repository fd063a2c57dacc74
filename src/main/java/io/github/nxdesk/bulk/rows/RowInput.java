package io.github.nxdesk.bulk.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The bytes that rows are read from: a file, or a stream that is copied to a temporary file. Both
/// can be read twice, once to check all rows and once to apply them.
///
/// The file is opened once, so that replacing it by another changes nothing. A change to the file
/// itself is detected ([CheckedBytes]).
public final class RowInput implements Closeable {
  private final String name;
  private final FileChannel channel;
  private final CheckedBytes.Marks marks = new CheckedBytes.Marks();

  private RowInput(String name, FileChannel channel) {
    this.name = name;
    this.channel = channel;
  }

  /// Opens a file. A pipe or device is read to its end.
  ///
  /// @throws RowInputException that names the file and says why it can't be read
  public static RowInput ofFile(String file) throws RowInputException {
    var quoted = "'%s'".formatted(file);
    try {
      var path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new RowInputException(quoted + " is a directory, not a file");
      }
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        try (var stream = Files.newInputStream(path)) {
          return spooled(quoted, stream);
        }
      }
      return new RowInput(quoted, FileChannel.open(path, StandardOpenOption.READ));
    } catch (RowInputException e) {
      throw e;
    } catch (NoSuchFileException _) {
      throw new RowInputException(quoted + " does not exist");
    } catch (AccessDeniedException _) {
      throw new RowInputException(quoted + " can't be read (permission denied)");
    } catch (IOException | InvalidPathException e) {
      throw new RowInputException("%s can't be read (%s)".formatted(quoted, e.getMessage()));
    }
  }

  /// Reads a stream to its end.
  ///
  /// @throws RowInputException if it can't be read, or copied
  public static RowInput ofStream(String name, InputStream stream) throws RowInputException {
    try {
      return spooled(name, stream);
    } catch (IOException e) {
      throw new RowInputException(
          "%s can't be copied to a temporary file (%s)".formatted(name, e.getMessage()));
    }
  }

  /// Only the owner can read the temporary file, and it disappears with the process, however that
  /// ends: on Unix, it has no name once it is open.
  private static RowInput spooled(String name, InputStream stream) throws IOException {
    var file = Files.createTempFile("nxdesk-", ".rows");
    var channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      stream.transferTo(Channels.newOutputStream(channel));
      return new RowInput(name, channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /// Its name in messages.
  public String name() {
    return name;
  }

  /// The bytes from the beginning. Every time but the first, a difference from the first time
  /// throws a [RowInputException].
  public InputStream bytes() throws IOException {
    return CheckedBytes.of(channel, marks, name);
  }

  /// SHA-256 of all bytes, in hexadecimal.
  public String digest() throws IOException {
    if (!marks.isComplete()) {
      try (var rest = bytes()) {
        rest.transferTo(OutputStream.nullOutputStream());
      }
    }
    return marks.digest();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
