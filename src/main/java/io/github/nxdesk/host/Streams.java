package io.github.nxdesk.host;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Standard input, output and error. Text is UTF-8 on all three, whatever the locale says, since
/// what is piped must not depend on it.
///
/// @param outIsPipe whether standard output is read by another process
public record Streams(InputStream in, PrintStream out, PrintStream err, BooleanSupplier outIsPipe) {
  /// The bits of a file's mode that say what kind of file it is, and the one for a pipe, on every
  /// Unix.
  private static final int TYPE = 0xF000;

  private static final int PIPE = 0x1000;

  /// The process's own.
  public static Streams ofProcess(Terminals terminals) {
    return new Streams(
        new FileInputStream(FileDescriptor.in),
        utf8(FileDescriptor.out, terminals.out()),
        utf8(FileDescriptor.err, terminals.err()),
        () -> isPipe(Path.of("/dev/fd/1")));
  }

  /// Text for a terminal as a stream that lets no control character through but the end of a line:
  /// for formats that are exact where a file or another program reads them.
  public static PrintStream withoutControls(PrintStream terminal) {
    return new PrintStream(TerminalGuard.withoutSequences(terminal), false, StandardCharsets.UTF_8);
  }

  /// The stream that a path like `/dev/stdout` stands for, which continues where that is, also in a
  /// file. Closing it closes nothing.
  public static Optional<OutputStream> named(Path path) {
    return switch (path.toAbsolutePath().normalize().toString()) {
      case "/dev/stdout", "/dev/fd/1" -> Optional.of(shared(FileDescriptor.out));
      case "/dev/stderr", "/dev/fd/2" -> Optional.of(shared(FileDescriptor.err));
      default -> Optional.empty();
    };
  }

  private static OutputStream shared(FileDescriptor descriptor) {
    return new FilterOutputStream(new FileOutputStream(descriptor)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  /// Whether nobody reads standard output any more: a pipe that cannot be written to has no reader.
  /// The exception says so too, but in the system's language.
  public boolean isUnread() {
    return out.checkError() && outIsPipe.getAsBoolean();
  }

  /// Whether the file is a pipe; false on systems that do not say.
  static boolean isPipe(Path file) {
    try {
      return Files.getAttribute(file, "unix:mode") instanceof Integer mode && (mode & TYPE) == PIPE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
      return false;
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor, boolean terminal) {
    OutputStream stream = new FileOutputStream(descriptor);
    return new PrintStream(
        terminal ? new TerminalGuard(stream) : stream, false, StandardCharsets.UTF_8);
  }
}
