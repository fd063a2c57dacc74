package io.github.nxdesk.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Text that has to wait until it is printed. What is more than a little waits in a temporary file,
/// which nobody else can read and which goes with the process, so that any amount takes no memory.
final class Spool implements AutoCloseable {
  private static final int IN_MEMORY = 1 << 20;

  private final StringBuilder beginning = new StringBuilder();
  private @Nullable FileChannel file;
  private @Nullable BufferedWriter rest;

  void add(String text) {
    if (rest == null && beginning.length() + text.length() <= IN_MEMORY) {
      beginning.append(text);
      return;
    }
    try {
      writer().write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BufferedWriter writer() throws IOException {
    if (rest == null) {
      file =
          FileChannel.open(
              Files.createTempFile("nxdesk-", ".json"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      rest =
          new BufferedWriter(Channels.newWriter(file, StandardCharsets.UTF_8.newEncoder(), 65536));
    }
    return rest;
  }

  void printTo(PrintStream out) {
    out.print(beginning);
    if (rest == null || file == null) {
      return;
    }
    try {
      rest.flush();
      file.position(0);
      Channels.newInputStream(file).transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
