package io.github.nxdesk.host;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Standard input, output and error. Text is UTF-8 on all three, whatever the locale says: what is
/// piped must not depend on it.
public record Streams(InputStream in, PrintStream out, PrintStream err) {
  /// The process's own.
  public static Streams ofProcess() {
    return new Streams(
        new FileInputStream(FileDescriptor.in), utf8(FileDescriptor.out), utf8(FileDescriptor.err));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
