package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.host.PrivatePath;
import io.github.nxdesk.host.Streams;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// A file that is written beside the one that it replaces, and only takes its place when there is
/// something to keep. Only its owner can read it. A device or pipe is written to directly.
final class FailedRowsDraft implements Closeable {
  private final Path target;
  private final @Nullable Path draft;
  private final BufferedWriter writer;
  private boolean kept;

  private FailedRowsDraft(Path target, @Nullable Path draft, BufferedWriter writer) {
    this.target = target;
    this.draft = draft;
    this.writer = writer;
  }

  /// @throws IOException if it can't be written, with a message for people
  static FailedRowsDraft of(String file) throws IOException {
    try {
      return open(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw failure(file, e);
    }
  }

  private static FailedRowsDraft open(Path file) throws IOException {
    var standard = Streams.named(file);
    if (standard.isPresent()) {
      var writer =
          new BufferedWriter(new OutputStreamWriter(standard.get(), StandardCharsets.UTF_8));
      return new FailedRowsDraft(file, null, writer);
    }
    if (isSpecial(file)) {
      return new FailedRowsDraft(
          file,
          null,
          Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND));
    }
    if (Files.isDirectory(file)) {
      throw new IOException("it is a directory");
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    var draft =
        Files.createTempFile(target.getParent(), ".nxdesk-", ".new", PrivatePath.ofFile(target));
    return new FailedRowsDraft(target, draft, Files.newBufferedWriter(draft));
  }

  /// Whether the file is one that must not be replaced. What stands under /dev may be an open file
  /// of this process, like /dev/stdout.
  private static boolean isSpecial(Path file) {
    boolean isOther = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    var path = file.toAbsolutePath().normalize();
    return isOther || path.startsWith("/dev/fd") || path.startsWith("/proc");
  }

  Writer writer() {
    return writer;
  }

  /// There is something to keep.
  void keep() {
    kept = true;
  }

  /// The failure, in words for people.
  IOException failure(IOException e) {
    return failure(target.toString(), e);
  }

  private static IOException failure(String file, Exception e) {
    var reason =
        switch (e) {
          case NoSuchFileException _ -> "its folder does not exist";
          case AccessDeniedException _ -> "permission denied";
          default -> e.getMessage();
        };
    return new IOException("--failed: '%s' can't be written (%s)".formatted(file, reason), e);
  }

  @Override
  public void close() throws IOException {
    try {
      writer.close();
      if (kept && draft != null) {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw failure(e);
    } finally {
      if (draft != null) {
        Files.deleteIfExists(draft);
      }
    }
  }
}
